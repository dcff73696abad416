package org.indaba.conversation;

import java.util.Optional;

/** A long text, read a message at a time. A part ends where a paragraph does, else a line, a word, or a character. */
record Passage(String text) {
    /** Of a message of 4096 (Bot API, sendMessage): no more than a phone's reader takes in at once. */
    static final int PART = 3000;

    /** The part that begins there; empty beyond the end. */
    String part(int from) {
        int start = start(from);
        return text.substring(start, end(start)).strip();
    }

    /** Where the part after it begins, if there is one. */
    Optional<Integer> next(int from) {
        int end = end(start(from));
        return text.substring(end).isBlank() ? Optional.empty() : Optional.of(end);
    }

    /** A place that was forged may lie anywhere. */
    private int start(int from) {
        int start = Math.max(0, Math.min(from, text.length()));
        boolean inside = start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start));
        return inside ? start - 1 : start;
    }

    private int end(int start) {
        int most = start + PART;
        if (most >= text.length()) {
            return text.length();
        }
        for (String seam : new String[] {"\n\n", "\n", " "}) {
            int at = text.lastIndexOf(seam, most);
            if (at > start + PART / 2) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
