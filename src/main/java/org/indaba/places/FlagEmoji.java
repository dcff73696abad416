package org.indaba.places;

import java.util.Optional;

/** Reads the flag of a country as people send it: two regional indicators of Unicode, which spell its ISO 3166-1 code. */
final class FlagEmoji {
    /** REGIONAL INDICATOR SYMBOL LETTER A. */
    private static final int FIRST = 0x1F1E6;

    private static final int LETTERS = 26;

    private FlagEmoji() {}

    /** The two capital letters of a text that is one flag and nothing else. */
    static Optional<String> code(String text) {
        int[] points = text.strip().codePoints().toArray();
        if (points.length != 2) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder();
        for (int point : points) {
            if (point < FIRST || point >= FIRST + LETTERS) {
                return Optional.empty();
            }
            code.append((char) ('A' + point - FIRST));
        }
        return Optional.of(code.toString());
    }
}
