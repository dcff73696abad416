package org.indaba.questionnaire.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts with the digits of any script turned into 0 to 9, and without what is invisible. */
final class Digits {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}&&[^\\n\\t\\r]]");

    private Digits() {}

    static String plain(String typed) {
        String text = INVISIBLE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(point, 10));
            } else {
                plain.appendCodePoint(Character.isSpaceChar(point) ? ' ' : point);
            }
        });
        return plain.toString().strip();
    }
}
