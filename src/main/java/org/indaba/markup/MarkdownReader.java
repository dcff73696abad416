package org.indaba.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.indaba.markup.Span.Kind;

/**
 * Reads Markdown (CommonMark 0.31.2) into text and spans. Line ends stay line ends, HTML stays as it is written, and an
 * image becomes its alternative text. An address to which no link may lead is written into the text.
 */
public final class MarkdownReader {
    /** The deepest nesting of lists and quotations: deeper ones stay as they were written. */
    private static final int DEEPEST = 10;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();

    private static final String BULLET = "• ";
    private static final String MAIL = "mailto:";

    /** A no-break space, which no page removes. */
    private static final String INDENT = "\u00a0\u00a0";

    private final StringBuilder out = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final Map<Kind, Integer> open = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> begun = new EnumMap<>(Kind.class);
    private final Map<OrderedList, Integer> numbers = new HashMap<>();
    private final Deque<Integer> links = new ArrayDeque<>();
    private int lists;
    private String before = "";

    private MarkdownReader() {}

    /** Reads a text in time that is proportional to its length. */
    public static RichText read(String markdown) {
        MarkdownReader reader = new MarkdownReader();
        reader.walk(PARSER.parse(markdown));
        return new RichText(reader.out.toString(), reader.spans).strip();
    }

    /** This is not recursive, since emphasis may be nested as deep as the text is long. */
    private void walk(Node document) {
        for (Node at = document; at != null; ) {
            enter(at);
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                continue;
            }
            leave(at);
            while (at != null && at.getNext() == null) {
                at = at.getParent();
                if (at != null) {
                    leave(at);
                }
            }
            at = at == null ? null : at.getNext();
        }
    }

    private void enter(Node node) {
        if (node instanceof Block && node.getPrevious() != null) {
            String distance = isTight(node.getParent()) ? "\n" : "\n\n";
            before = distance.length() > before.length() ? distance : before;
        }
        if (node instanceof ListBlock) {
            lists++;
        } else if (node instanceof Link) {
            links.push(out.length());
        }
        NodeFormat.kind(node).ifPresent(kind -> {
            if (open.merge(kind, 1, Integer::sum) == 1) {
                begun.put(kind, out.length());
            }
        });
        if (node instanceof ListItem item) {
            write(INDENT.repeat(lists - 1) + marker(item));
        }
        write(NodeFormat.letters(node));
    }

    private String marker(ListItem item) {
        if (item.getParent() instanceof OrderedList list) {
            int before = numbers.merge(list, 1, Integer::sum) - 1;
            return list.getMarkerStartNumber() + before + list.getMarkerDelimiter() + " ";
        }
        return BULLET;
    }

    private void write(String text) {
        if (!text.isEmpty()) {
            out.append(out.isEmpty() ? "" : before).append(text);
            before = "";
        }
    }

    private void leave(Node node) {
        if (node instanceof ListBlock) {
            lists--;
        }
        if (node instanceof Link link) {
            told(link, links.pop());
        }
        NodeFormat.kind(node).ifPresent(kind -> {
            if (open.merge(kind, -1, Integer::sum) == 0) {
                add(kind, begun.get(kind), node instanceof Link link ? link.getDestination() : "");
            }
        });
    }

    /** Writes the address of a link that has no words, or that not every channel can open. */
    private void told(Link link, int from) {
        String address = link.getDestination();
        String words = out.substring(from);
        String told = address.startsWith(MAIL) ? address.substring(MAIL.length()) : address;
        if (words.isBlank()) {
            write(told);
        } else if (!NodeFormat.leadsToPage(link) && !told.startsWith("#") && !words.contains(told)) {
            write(" (" + told + ")");
        }
    }

    /** Adds a span over the current text, without white space at its ends. */
    private void add(Kind kind, int from, String address) {
        String text = out.substring(from);
        int start = from + text.length() - text.stripLeading().length();
        int end = from + text.stripTrailing().length();
        if (start < end) {
            spans.add(new Span(kind, start, end, address));
        }
    }

    private static boolean isTight(Node parent) {
        Node list = parent instanceof ListItem ? parent.getParent() : parent;
        return list instanceof ListBlock block && block.isTight();
    }
}
