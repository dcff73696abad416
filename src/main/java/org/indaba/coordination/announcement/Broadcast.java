package org.indaba.coordination.announcement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.indaba.questionnaire.Language;

/**
 * A message to all of a consultation.
 *
 * @param texts what coordinators wrote, by language, in the order in which they wrote it; empty for a reminder, whose
 *     words are the product's
 */
public record Broadcast(long id, Kind kind, String consultation, Map<Language, String> texts) {

    public enum Kind {
        /** To those who began and have not finished. */
        REMINDER,
        /** To all who began. */
        ANNOUNCEMENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Broadcast {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The language in which someone gets it who reads {@code wish}: the whole message is in one. */
    public Language in(Language wish) {
        return texts.isEmpty() || texts.containsKey(wish) ? wish : texts.keySet().iterator().next();
    }
}
