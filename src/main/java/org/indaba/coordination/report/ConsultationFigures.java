package org.indaba.coordination.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a consultation has come. Trial runs are not counted.
 *
 * @param median of the times from the first question to the submission; empty where nobody submitted
 * @param answered by question, how many answered it
 * @param shares of those that stand, by what they have in common and its code, the largest first; the empty code is
 *     for those who did not say
 */
public record ConsultationFigures(
        long partial,
        long submitted,
        long withdrawn,
        Optional<Duration> median,
        Map<String, Long> answered,
        Map<By, Map<String, Long>> shares) {

    /** What responses are counted by. */
    public enum By {
        TYPE, COUNTRY, LANGUAGE, CHANNEL, SOURCE
    }

    public ConsultationFigures {
        answered = new LinkedHashMap<>(answered);
        shares = new LinkedHashMap<>(shares);
    }
}
