package org.indaba.coordination.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a consultation. Trial runs are not counted.
 *
 * @param median the median of the times from the first question to the submission; empty where nobody submitted
 * @param answered the number of answers by question
 * @param shares the numbers of responses that are not withdrawn, by property and its code, the largest first; the empty
 *      code is for those who did not answer
 */
public record ConsultationFigures(
        long partial,
        long submitted,
        long withdrawn,
        Optional<Duration> median,
        Map<String, Long> answered,
        Map<By, Map<String, Long>> shares) {

    /** The properties by which responses are counted. */
    public enum By {
        TYPE, COUNTRY, LANGUAGE, CHANNEL, SOURCE
    }

    public ConsultationFigures {
        answered = new LinkedHashMap<>(answered);
        shares = new LinkedHashMap<>(shares);
    }
}
