package org.indaba.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line of JSON a measurement, and a table of what they come to. */
final class Report {
    private final List<String> table = new ArrayList<>();

    /** Prints one measurement. */
    void line(String what, Map<String, Object> figures) {
        StringBuilder json = new StringBuilder("{\"what\":\"").append(what).append('"');
        figures.forEach((name, value) -> json.append(",\"").append(name).append("\":").append(text(value)));
        System.out.println(json.append('}'));
        System.out.flush();
    }

    /** Keeps a row of the closing table. */
    void row(String what, String measured, String goal) {
        table.add(String.format(Locale.ROOT, "%-58s %-34s %s", what, measured, goal));
    }

    void printTable() {
        System.out.println();
        System.out.printf(Locale.ROOT, "%-58s %-34s %s%n", "measured", "figure", "goal");
        table.forEach(System.out::println);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String text(Object value) {
        if (value instanceof Double each) {
            return String.format(Locale.ROOT, "%.3f", each);
        }
        return value instanceof Number ? value.toString() : '"' + value.toString() + '"';
    }
}
