package org.indaba.questionnaire.parser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Fuzz target: a number, a date and a list as they are typed; what is read is read again as the same. */
public final class ParseResultFuzz {
    private static final DateParser DATE = new DateParser(Optional.empty(), Optional.empty());
    private static final NumberParser NUMBER = new NumberParser(Optional.empty(), Optional.empty(), 3, List.of("kg"), false);
    private static final NumberParser COMMA = new NumberParser(Optional.empty(), Optional.empty(), 3, List.of("kg"), true);
    private static final ListParser LIST = new ListParser(
            List.of("seed", "water"),
            new LabelMatcher(List.of(
                    new LabelMatcher.Item("seed", List.of("Seeds", "بذور")), new LabelMatcher.Item("water", List.of("Water", "ماء")))),
            true, 2);

    private ParseResultFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        LIST.read(typed);
        COMMA.read(typed);
        if (NUMBER.read(typed) instanceof ParseResult.Value number) {
            same(number.code(), NUMBER.read(number.code()));
        }
        if (DATE.read(typed) instanceof ParseResult.Value date) {
            same(date.code(), DATE.read(date.code()));
        }
    }

    private static void same(String code, ParseResult again) {
        if (!(again instanceof ParseResult.Value value) || !value.code().equals(code)) {
            throw new AssertionError("what is stored is read as something else");
        }
    }
}
