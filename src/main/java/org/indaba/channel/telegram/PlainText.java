package org.indaba.channel.telegram;

/** What people type, made fit for every place that it goes to, and otherwise untouched. */
final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /**
     * U+0000 becomes U+FFFD, because PostgreSQL refuses it and CSV readers end a cell at it; half a surrogate pair
     * becomes U+FFFD, because no UTF-8 exists for it. Everything else stays, combining marks and direction marks too.
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
            } else if (unit == 0 || Character.isSurrogate(unit)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }
}
