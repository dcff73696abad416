package org.indaba.questionnaire.parser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a whole number on a scale, alone or with the highest number: {@code 7/10} where the scale ends at 10.
 *
 * @param from the lowest number
 */
public record ScaleParser(int from, int to) {

    /** Brackets and stops around a number, and the marks that turn a digit into a key. */
    private static final Pattern AROUND = Pattern.compile("^[(\\[#\\s]+|[)\\].:。\\s]+$|[\\x{fe0f}\\x{20e3}]");

    public ParseResult read(String typed) {
        String text = AROUND.matcher(DigitNormalizer.plain(typed)).replaceAll("");
        Pattern outOfHighest = Pattern.compile("(?<=[0-9])\\s*/\\s*" + to + "$");
        return new NumberParser(
                        Optional.of(BigDecimal.valueOf(from)), Optional.of(BigDecimal.valueOf(to)), 0, List.of(), false)
                .read(outOfHighest.matcher(text).replaceFirst(""));
    }
}
