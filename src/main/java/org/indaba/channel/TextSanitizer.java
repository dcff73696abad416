package org.indaba.channel;

/**
 * Replaces characters in people's texts that some database, file or page cannot hold, and leaves everything else as it was
 * typed.
 */
final class TextSanitizer {
    private static final char REPLACEMENT = '\uFFFD';

    private TextSanitizer() {}

    /**
     * A control character becomes U+FFFD: PostgreSQL refuses U+0000, CSV readers end a cell or a file at some, and XML 1.0
     * has none of them (section 2.2). Tab and line ends stay. The vertical tab and the form feed, which text that is
     * copied from a word processor or a PDF has in their place, become line ends. Half a surrogate pair becomes U+FFFD,
     * because no UTF-8 exists for it. Everything else stays, combining marks and direction marks too, and so does the
     * length.
     */
    static String of(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (fit(unit) != unit) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, fit(unit));
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static char fit(char unit) {
        return switch (unit) {
            case '\t', '\n', '\r' -> unit;
            case '\u000B', '\f' -> '\n';
            default -> unit < ' ' || Character.isSurrogate(unit) ? REPLACEMENT : unit;
        };
    }
}
