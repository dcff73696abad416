package org.indaba.conversation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line and its arguments.
 *
 * @param values by the name that the phrase gives them
 */
public record Paragraph(Line line, SortedMap<String, Value> values) {

    public static Paragraph of(Line line) {
        return new Paragraph(line, new TreeMap<>());
    }

    public static Paragraph of(Line line, Map<String, Value> values) {
        return new Paragraph(line, new TreeMap<>(values));
    }
}
