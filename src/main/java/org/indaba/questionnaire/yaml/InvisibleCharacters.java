package org.indaba.questionnaire.yaml;

import java.util.OptionalInt;

/** Finds characters that no chat, page or CSV file shows, and that therefore no text may contain. */
final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** The index of the first such character, if there is any. */
    static OptionalInt firstUnshowable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (unshowable(c)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean unshowable(char c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        return Character.isISOControl(c) && !space || Character.isSurrogate(c) || c >= '\uFFFD';
    }

    /** The name of a character, such as {@code U+0000}. */
    static String name(char c) {
        return String.format("U+%04X", (int) c);
    }

    static int lineOf(CharSequence text, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r'
                    && (i + 1 >= text.length() || text.charAt(i + 1) != '\n')) {
                line++;
            }
        }
        return line;
    }
}
