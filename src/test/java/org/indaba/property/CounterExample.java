package org.indaba.property;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A test case that fails, and how: the seed and the try (from 1 on) are those of the larger one that it was shrunk from. */
record CounterExample(long seed, int tries, TestCase test, Throwable failure) {

    String report() {
        String inputs = test.inputs().entrySet().stream()
                .map(each -> each.getKey() + " = " + visible(each.getValue()) + "\n  ").collect(Collectors.joining());
        return "Try " + tries + " failed. The smallest input found that fails:\n  " + inputs + "made of the choices "
                + Arrays.toString(test.choices()) + "\nOnce more: the same test with -Dproperty.seed=" + seed + "\n" + failure;
    }

    /** What cannot be seen or would turn the line around is written as its number. */
    private static String visible(Object value) {
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        return Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\p{M}]").matcher(text)
                .replaceAll(each -> String.format("\\\\u%04x", each.group().codePointAt(0)));
    }
}
