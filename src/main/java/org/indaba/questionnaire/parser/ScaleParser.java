package org.indaba.questionnaire.parser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a whole number on a scale, alone or out of the highest: {@code 7/10} where the scale ends at 10.
 *
 * @param from the lowest
 */
public record ScaleParser(int from, int to) {

    /** Brackets and stops around a number, and what makes a key of it: a digit in a box. */
    private static final Pattern AROUND = Pattern.compile("^[(\\[#\\s]+|[)\\].:。\\s]+$|[\\x{fe0f}\\x{20e3}]");

    public ParseResult read(String typed) {
        String text = AROUND.matcher(DigitNormalizer.plain(typed)).replaceAll("");
        Pattern outOfHighest = Pattern.compile("(?<=[0-9])\\s*/\\s*" + to + "$");
        return new NumberParser(
                        Optional.of(BigDecimal.valueOf(from)), Optional.of(BigDecimal.valueOf(to)), 0, List.of(), false)
                .read(outOfHighest.matcher(text).replaceFirst(""));
    }
}
