package org.indaba.channel.webchat.page;

import java.util.ArrayList;
import java.util.List;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.markup.Span.Kind;

/** A formatted text as a tree, as elements of a page are. */
public sealed interface TextNode {
    /** @param preformatted it stands in an element that shows line ends as they are */
    record Letters(String text, boolean preformatted) implements TextNode {}

    record Element(Kind kind, String address, List<TextNode> nodes) implements TextNode {
        public boolean is(String name) {
            return kind.name().equals(name);
        }
    }

    static List<TextNode> of(RichText rich) {
        return new Builder(rich).until(rich.length(), false);
    }

    /** Whether a part of it is a block of its own. */
    static boolean hasBlocks(RichText rich) {
        return rich.spans().stream().anyMatch(each -> each.kind() == Kind.QUOTE || each.kind() == Kind.PRE);
    }

    /** Goes through the spans, which stand in order, the outer before the inner. */
    final class Builder {
        private final RichText rich;
        private int next;
        private int at;

        private Builder(RichText rich) {
            this.rich = rich;
        }

        private List<TextNode> until(int end, boolean preformatted) {
            List<TextNode> nodes = new ArrayList<>();
            while (next < rich.spans().size() && rich.spans().get(next).from() < end) {
                Span span = rich.spans().get(next++);
                letters(nodes, span.from(), preformatted);
                nodes.add(new Element(span.kind(), span.address(), until(span.to(), preformatted || span.kind() == Kind.PRE)));
            }
            letters(nodes, end, preformatted);
            return nodes;
        }

        private void letters(List<TextNode> nodes, int to, boolean preformatted) {
            if (at < to) {
                nodes.add(new Letters(rich.text().substring(at, to), preformatted));
                at = to;
            }
        }
    }
}
