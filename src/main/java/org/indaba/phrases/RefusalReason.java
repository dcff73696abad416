package org.indaba.phrases;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why something is refused, before {@link Phrasebook} puts it into the words of a language.
 *
 * @param key in the phrase files; it begins with {@link #PREFIX}
 * @param values by the names of the sentence's arguments: numbers as {@code Long}, all else as text
 */
public record RefusalReason(String key, Map<String, Object> values) {
    /** How the keys of what is refused begin in the phrase files. */
    static final String PREFIX = "problem-";

    public RefusalReason {
        values = Map.copyOf(values);
    }

    /** With a name and a value by turns. */
    public static RefusalReason of(String key, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new RefusalReason(key, values);
    }

    /** The values quote what was asked for, which is nobody's business but the caller's. */
    @Override
    public String toString() {
        return "RefusalReason[" + key + "]";
    }
}
