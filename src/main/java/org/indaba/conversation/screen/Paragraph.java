package org.indaba.conversation.screen;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A phrase and its arguments.
 *
 * @param values the arguments by their names in the phrase
 */
public record Paragraph(PhraseKey line, SortedMap<String, PhraseArgument> values) {

    public static Paragraph of(PhraseKey line) {
        return new Paragraph(line, new TreeMap<>());
    }

    public static Paragraph of(PhraseKey line, Map<String, PhraseArgument> values) {
        return new Paragraph(line, new TreeMap<>(values));
    }
}
