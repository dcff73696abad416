package org.indaba.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text with the formatting of its parts.
 *
 * @param spans the formatted parts, each within the text; any two are apart or one inside the other, and the outer one
 *      comes first
 */
public record RichText(String text, List<Span> spans) {
    /** The most spans in one message: no chat shows more (Bot API, formatting options). */
    public static final int MOST_SPANS = 100;

    private static final Comparator<Span> IN_ORDER = Comparator.comparingInt(Span::from)
            .thenComparing(Comparator.comparingInt(Span::to).reversed())
            .thenComparing(Span::kind);

    public RichText {
        spans = spans.isEmpty() ? List.of() : spans.stream().sorted(IN_ORDER).toList();
        if (spans.stream().anyMatch(each -> each.to() > text.length())) {
            throw new IllegalArgumentException("a span ends behind a text of " + text.length() + " units");
        }
    }

    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    public int length() {
        return text.length();
    }

    /** The part between two positions, with its formatting. */
    public RichText part(int from, int to) {
        List<Span> within = spans.stream()
                .flatMap(each -> each.within(from, to).stream())
                .map(each -> each.moved(-from))
                .toList();
        return new RichText(text.substring(from, to), within);
    }

    /** Returns the text without white space at both ends. */
    public RichText strip() {
        int end = text.stripTrailing().length();
        return part(Math.min(end, text.length() - text.stripLeading().length()), end);
    }

    /**
     * Returns the same formatting for a changed text.
     *
     * @param at the position of each unit of this text, and of its end, in the other
     */
    public RichText as(String other, int[] at) {
        List<Span> moved = new ArrayList<>();
        for (Span span : spans) {
            if (at[span.from()] < at[span.to()]) {
                moved.add(new Span(span.kind(), at[span.from()], at[span.to()], span.address()));
            }
        }
        return new RichText(other, moved);
    }

    /** The parts between blank lines, without blank ones. */
    public List<RichText> paragraphs() {
        List<RichText> paragraphs = new ArrayList<>();
        for (int from = 0; from <= length(); ) {
            int end = text.indexOf("\n\n", from);
            RichText part = part(from, end < 0 ? length() : end);
            if (!part.text().isBlank()) {
                paragraphs.add(part);
            }
            from = end < 0 ? length() + 1 : end + 2;
        }
        return paragraphs;
    }

    @Override
    public String toString() {
        return "RichText[" + text.length() + " characters, " + spans.size() + " spans]";
    }

    /** Builds a text from parts. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();

        public Builder append(String more) {
            text.append(more);
            return this;
        }

        public Builder append(RichText more) {
            more.spans().forEach(each -> spans.add(each.moved(text.length())));
            text.append(more.text());
            return this;
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        public RichText build() {
            return new RichText(text.toString(), spans);
        }
    }
}
