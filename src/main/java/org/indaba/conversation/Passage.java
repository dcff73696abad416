package org.indaba.conversation;

import java.util.Optional;
import org.indaba.markup.MarkdownReader;
import org.indaba.markup.RichText;

/** A long text, read a message at a time. A part ends where a paragraph does, else a line, a word, or a character. */
record Passage(RichText rich) {
    /** Of a message of 4096 (Bot API, sendMessage): no more than a phone's reader takes in at once. */
    static final int PART = 3000;

    /** The text of a section is Markdown. */
    static Passage of(String markdown) {
        return new Passage(MarkdownReader.read(markdown));
    }

    /** The part that begins there; empty beyond the end. */
    RichText part(int from) {
        int start = start(from);
        return rich.part(start, end(start)).strip();
    }

    /** Where the part after it begins, if there is one. */
    Optional<Integer> next(int from) {
        int end = end(start(from));
        return rich.text().substring(end).isBlank() ? Optional.empty() : Optional.of(end);
    }

    /** A place that was forged may lie anywhere. */
    private int start(int from) {
        int start = Math.max(0, Math.min(from, rich.length()));
        boolean inside = start > 0 && start < rich.length() && Character.isLowSurrogate(rich.text().charAt(start));
        return inside ? start - 1 : start;
    }

    private int end(int start) {
        String text = rich.text();
        int most = Math.min(start + PART, formatted(start));
        if (most >= text.length()) {
            return text.length();
        }
        for (String seam : new String[] {"\n\n", "\n", " "}) {
            int at = text.lastIndexOf(seam, most);
            if (at > (start + most) / 2) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) && most - 1 > start ? most - 1 : most;
    }

    /** Where more would be formatted than a message can have. */
    private int formatted(int start) {
        return rich.spans().stream()
                .filter(each -> each.to() > start)
                .skip(RichText.MOST_SPANS)
                .findFirst()
                .map(each -> Math.max(each.from(), start + 1))
                .orElse(Integer.MAX_VALUE);
    }
}
