package org.indaba.channel.webchat.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.markup.Span.Kind;

/** Writes a formatted text as elements of HTML. Its letters are escaped as all others are. */
public final class RichTextRenderer {
    private final HtmlWriter html;
    private final RichText rich;
    private final Deque<Span> open = new ArrayDeque<>();
    private int at;

    private RichTextRenderer(HtmlWriter html, RichText rich) {
        this.html = html;
        this.rich = rich;
    }

    /** One paragraph, in an element of its own. */
    static void paragraph(HtmlWriter html, RichText rich) {
        boolean blocks = rich.spans().stream().anyMatch(each -> each.kind() == Kind.QUOTE || each.kind() == Kind.PRE);
        // a p cannot hold what is a block of its own
        String tag = blocks ? "div" : "p";
        html.open(tag, "class", "passage");
        inline(html, rich);
        html.close(tag);
    }

    /** Within an element that is open. */
    public static void inline(HtmlWriter html, RichText rich) {
        new RichTextRenderer(html, rich).write();
    }

    private void write() {
        for (Span span : rich.spans()) {
            closeUntil(span.from());
            letters(span.from());
            start(span);
            open.push(span);
        }
        closeUntil(rich.length());
        letters(rich.length());
    }

    private void closeUntil(int place) {
        while (!open.isEmpty() && open.peek().to() <= place) {
            letters(open.peek().to());
            html.close(tag(open.pop().kind()));
        }
    }

    private void letters(int to) {
        String letters = rich.text().substring(at, to);
        if (open.stream().anyMatch(each -> each.kind() == Kind.PRE)) {
            html.text(letters);
        } else {
            html.lines(letters);
        }
        at = to;
    }

    private void start(Span span) {
        List<String> attributes = span.kind() == Kind.LINK
                ? List.of("href", span.address(), "target", "_blank", "rel", "nofollow noopener noreferrer")
                : List.of();
        html.open(tag(span.kind()), attributes.toArray(String[]::new));
    }

    private static String tag(Kind kind) {
        return switch (kind) {
            case QUOTE -> "blockquote";
            case BOLD -> "strong";
            case ITALIC -> "em";
            case LINK -> "a";
            case CODE -> "code";
            case PRE -> "pre";
        };
    }
}
