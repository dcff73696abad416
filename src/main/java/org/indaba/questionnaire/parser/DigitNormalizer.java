package org.indaba.questionnaire.parser;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts with the digits of any script turned into 0 to 9, and without what is invisible. */
public final class DigitNormalizer {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}&&[^\\n\\t\\r]]");

    /** Beside a digit, a digit that is raised, lowered or in a circle is no further digit of the number: 10⁶ is not 106. */
    private static final Pattern NO_PLACE = Pattern.compile("(?<=\\p{Nd})(?=\\p{No})|(?<=\\p{No})(?=\\p{Nd})");

    private DigitNormalizer() {}

    public static String plain(String typed) {
        String apart = NO_PLACE.matcher(typed).replaceAll("^");
        String text = INVISIBLE.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKC)).replaceAll("");
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
