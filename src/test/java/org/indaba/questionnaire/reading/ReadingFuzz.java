package org.indaba.questionnaire.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Fuzz target: a number, a date and a list as they are typed; what is read is read again as the same. */
public final class ReadingFuzz {
    private static final DateReading DATE = new DateReading(Optional.empty(), Optional.empty());
    private static final NumberReading NUMBER = new NumberReading(Optional.empty(), Optional.empty(), 3, List.of("kg"), false);
    private static final NumberReading COMMA = new NumberReading(Optional.empty(), Optional.empty(), 3, List.of("kg"), true);
    private static final ListReading LIST = new ListReading(
            List.of("seed", "water"),
            new Labels(List.of(
                    new Labels.Item("seed", List.of("Seeds", "بذور")), new Labels.Item("water", List.of("Water", "ماء")))),
            true, 2);

    private ReadingFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        LIST.read(typed);
        COMMA.read(typed);
        if (NUMBER.read(typed) instanceof Reading.Value number) {
            same(number.code(), NUMBER.read(number.code()));
        }
        if (DATE.read(typed) instanceof Reading.Value date) {
            same(date.code(), DATE.read(date.code()));
        }
    }

    private static void same(String code, Reading again) {
        if (!(again instanceof Reading.Value value) || !value.code().equals(code)) {
            throw new AssertionError("what is stored is read as something else");
        }
    }
}
