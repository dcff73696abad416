package org.indaba.coordination.announcement;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.indaba.coordination.announcement.Recipient.LeftOut;
import org.indaba.questionnaire.Language;

/**
 * The number of people whom a broadcast would reach now.
 *
 * @param receivers the receivers by the language that they read
 * @param leftOut those who would get nothing, by the reason
 */
public record Audience(Map<Language, Long> receivers, Map<LeftOut, Long> leftOut) {
    public Audience {
        receivers = new LinkedHashMap<>(receivers);
        Map<LeftOut, Long> ordered = new EnumMap<>(LeftOut.class);
        ordered.putAll(leftOut);
        leftOut = ordered;
    }

    public long total() {
        return receivers.values().stream().mapToLong(Long::longValue).sum();
    }

    long reading(Language language) {
        return receivers.getOrDefault(language, 0L);
    }
}
