package org.indaba.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text and how stretches of it are formatted.
 *
 * @param spans each within the text, and any two apart or one inside the other; the outer before the inner
 */
public record RichText(String text, List<Span> spans) {
    /** In one message: no chat shows more (Bot API, formatting options). */
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

    /** What stands between two places, with what is formatted there. */
    public RichText part(int from, int to) {
        List<Span> within = spans.stream()
                .flatMap(each -> each.within(from, to).stream())
                .map(each -> each.moved(-from))
                .toList();
        return new RichText(text.substring(from, to), within);
    }

    /** Without white space at both ends. */
    public RichText strip() {
        int end = text.stripTrailing().length();
        return part(Math.min(end, text.length() - text.stripLeading().length()), end);
    }

    /**
     * The same in other letters.
     *
     * @param at where each unit of this text, and its end, stands in the other
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

    /** The parts between blank lines, without those that are blank. */
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

    /** Puts a text together. */
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
