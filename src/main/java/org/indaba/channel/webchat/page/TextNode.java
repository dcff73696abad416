package org.indaba.channel.webchat.page;

import java.util.ArrayList;
import java.util.List;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.markup.Span.Kind;

/** A formatted text as a tree, like the elements of a page. */
public sealed interface TextNode {
    /** @param preformatted true where it stands in an element that keeps line ends */
    record Letters(String text, boolean preformatted) implements TextNode {}

    record Element(Kind kind, String address, List<TextNode> nodes) implements TextNode {}

    static List<TextNode> of(RichText rich) {
        return new Builder(rich).until(rich.length(), false);
    }

    /** Tells whether a part of the text is a block element. */
    static boolean hasBlocks(RichText rich) {
        return rich.spans().stream().anyMatch(each -> each.kind() == Kind.QUOTE || each.kind() == Kind.PRE);
    }

    /** Builds the tree from the spans, which are in order, an outer one before the inner. */
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
