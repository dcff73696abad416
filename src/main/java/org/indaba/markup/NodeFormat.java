package org.indaba.markup;

import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.indaba.markup.Span.Kind;

/** Tells how one node of a Markdown text is shown. */
final class NodeFormat {
    private static final String RULE = "———";

    private NodeFormat() {}

    /** The node's own letters, without those of nodes within it; empty where it has none. */
    static String letters(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return "\n";
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof HtmlInline html) {
            return html.getLiteral();
        } else if (node instanceof HtmlBlock html) {
            return html.getLiteral();
        } else if (node instanceof FencedCodeBlock code) {
            return code.getLiteral().stripTrailing();
        } else if (node instanceof IndentedCodeBlock code) {
            return code.getLiteral().stripTrailing();
        }
        return node instanceof ThematicBreak ? RULE : "";
    }

    /** The formatting of everything within the node. */
    static Optional<Kind> kind(Node node) {
        if (node instanceof StrongEmphasis || node instanceof Heading) {
            return Optional.of(Kind.BOLD);
        } else if (node instanceof Emphasis) {
            return Optional.of(Kind.ITALIC);
        } else if (node instanceof BlockQuote) {
            return Optional.of(Kind.QUOTE);
        } else if (node instanceof Code) {
            return Optional.of(Kind.CODE);
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return Optional.of(Kind.PRE);
        }
        return node instanceof Link link && Span.mayLead(link.getDestination()) ? Optional.of(Kind.LINK) : Optional.empty();
    }

    /** Tells whether every channel can make a link of it. */
    static boolean leadsToPage(Link link) {
        return Span.isWeb(link.getDestination());
    }
}
