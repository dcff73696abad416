package org.indaba.phrases;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reason for a refusal, before {@link Phrasebook} writes it in a language.
 *
 * @param key the key in the phrase files, which begins with {@link #PREFIX}
 * @param values the values by the names of the sentence's arguments: numbers as {@code Long}, all else as text
 */
public record RefusalReason(String key, Map<String, Object> values) {
    /** The beginning of the keys of refusals in the phrase files. */
    static final String PREFIX = "problem-";

    public RefusalReason {
        values = Map.copyOf(values);
    }

    /** Makes a reason; names and values alternate. */
    public static RefusalReason of(String key, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new RefusalReason(key, values);
    }

    /** The values may quote the request, which only the caller may see. */
    @Override
    public String toString() {
        return "RefusalReason[" + key + "]";
    }
}
