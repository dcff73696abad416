package org.indaba.coordination.announcement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.indaba.questionnaire.Language;

/**
 * A message to everybody in a consultation.
 *
 * @param texts the coordinators' texts by language, in the order in which they wrote them; empty for a reminder, whose
 *      words are the product's
 */
public record Broadcast(long id, Kind kind, String consultation, Map<Language, String> texts) {

    public enum Kind {
        /** A message to those who began and have not finished. */
        REMINDER,
        /** A message to all who began. */
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

    /** The language of the message for somebody who reads {@code wish}: the whole message is in one. */
    public Language in(Language wish) {
        return texts.isEmpty() || texts.containsKey(wish) ? wish : texts.keySet().iterator().next();
    }
}
