package org.indaba.channel.webchat.page;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.indaba.channel.webchat.form.Utf8TextBuffer;

/** Writes HTML: whatever is said is escaped, always. */
public final class HtmlWriter {
    private static final int BUFFER = 4_096;

    /** A text that somebody sent, and where in the page it stands. */
    private record Place(int at, Utf8TextBuffer text) {}

    private final StringBuilder out = new StringBuilder(8_192);
    private final List<Place> held = new ArrayList<>();

    /** {@code attributes}: names and values in turn; an empty value is an attribute without one. */
    public HtmlWriter open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    public HtmlWriter close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    public HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** Each line end a line end. */
    HtmlWriter lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.append("<br>");
            }
            escape(lines[i]);
        }
        return this;
    }

    public HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).lines(text).close(tag);
    }

    /** What is HTML already: the product's own style sheet. */
    HtmlWriter own(String markup) {
        out.append(markup);
        return this;
    }

    /** What somebody sent, which may be long: the page has no copy of it, and is to be written out. */
    HtmlWriter held(Utf8TextBuffer text) {
        if (text.size() > 0) {
            held.add(new Place(out.length(), text));
        }
        return this;
    }

    /** Whether there is more in it than {@link #toString} has. */
    boolean holdsTexts() {
        return !held.isEmpty();
    }

    /** The whole page. */
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

    private void escape(String text) {
        escape(text, out);
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
                // a CR in a text field would come back as two line ends
                case '\r' -> out.append("&#13;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
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
