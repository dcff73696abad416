package org.indaba.channel.webchat.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.indaba.channel.webchat.form.Utf8TextBuffer;

/**
 * Collects a page that a template writes. Texts are escaped according to the place where they stand; the line ends and
 * indents of the templates themselves are left out.
 */
public final class PageOutput extends OwaspHtmlTemplateOutput {
    private static final int BUFFER = 4_096;
    private static final Pattern LINE_END = Pattern.compile("\\s*\n\\s*");

    /** The pieces of the templates, as few as those have. */
    private static final Map<String, String> IN_ONE_LINE = new ConcurrentHashMap<>();

    /** A text that somebody sent, and its position in the page. */
    private record Place(int at, Utf8TextBuffer text) {}

    /**
     * A text that somebody sent, which may be long: the page makes no copy of it, so it must be written with {@link
     * #writeTo}.
     */
    record HeldText(Utf8TextBuffer text) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            if (text.size() > 0) {
                ((PageOutput) output).hold(text);
            }
        }
    }

    private record Letters(StringBuilder text) implements TemplateOutput {
        @Override
        public void writeContent(String value) {
            text.append(value);
        }

        @Override
        public void writeContent(String value, int from, int to) {
            text.append(value, from, to);
        }
    }

    private final StringBuilder out;
    private final List<Place> held = new ArrayList<>();

    /** @param page what a template writes */
    public static PageOutput of(Consumer<PageOutput> page) {
        PageOutput html = new PageOutput(new StringBuilder(8_192));
        page.accept(html);
        return html;
    }

    private PageOutput(StringBuilder out) {
        super(new Letters(out));
        this.out = out;
    }

    /** Writes markup of a template. */
    @Override
    public void writeContent(String markup) {
        out.append(markup.indexOf('\n') < 0
                ? markup
                : IN_ONE_LINE.computeIfAbsent(markup, each -> LINE_END.matcher(each).replaceAll("")));
    }

    /** Writes a text; characters that a page cannot have are left out. */
    @Override
    public void writeUserContent(String text) {
        boolean asItIs = text == null || text.chars().noneMatch(PageOutput::hasNoPlace);
        super.writeUserContent(asItIs ? text : withPlace(text));
    }

    private static String withPlace(String text) {
        StringBuilder left = new StringBuilder(text.length());
        text.chars().filter(each -> !hasNoPlace(each)).forEach(each -> left.append((char) each));
        return left.toString();
    }

    private static boolean hasNoPlace(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\t';
    }

    @Override
    public void writeUserContent(Content content) {
        if (content instanceof HeldText text) {
            text.writeTo(this);
        } else {
            super.writeUserContent(content);
        }
    }

    private void hold(Utf8TextBuffer text) {
        held.add(new Place(out.length(), text));
    }

    /** Tells whether the page contains more than {@link #toString} returns. */
    boolean holdsTexts() {
        return !held.isEmpty();
    }

    /** Writes the whole page. */
    void writeTo(Writer writer) throws IOException {
        int at = 0;
        for (Place each : held) {
            writer.append(out, at, each.at());
            at = each.at();
            write(each.text(), writer);
        }
        writer.append(out, at, out.length());
    }

    private static void write(Utf8TextBuffer text, Writer writer) throws IOException {
        Reader reader = text.reader();
        char[] some = new char[BUFFER];
        StringBuilder escaped = new StringBuilder(2 * BUFFER);
        for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
            escaped.setLength(0);
            escape(CharBuffer.wrap(some, 0, count), escaped);
            writer.append(escaped);
        }
    }

    private static void escape(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                // a CR in a text field would be sent back as two line ends
                case '\r' -> out.append("&#13;");
                default -> {
                    if (!hasNoPlace(c)) {
                        out.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
