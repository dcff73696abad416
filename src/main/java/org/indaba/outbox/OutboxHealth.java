package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.indaba.store.outbox.OutboxFigures;

/**
 * The state of the outbox, for the health report.
 *
 * @param rows the numbers of rows, counted up to {@link OutboxFigures#MOST}
 * @param oldest how long the oldest row has been due, of those that are due or being sent
 * @param heldUntil the end of the longest pause of a whole bot
 * @param counts the counts by name since the start: results of calls, and rows that were parked, dropped or expired
 */
public record OutboxHealth(
        OutboxFigures.Figures rows,
        Optional<Duration> oldest,
        Optional<Instant> heldUntil,
        Map<String, Long> counts) {

    /** The number of calls that have ended in any way, and of rows that were dropped: while it grows, the outbox moves. */
    public long ended() {
        return counts.entrySet().stream()
                .filter(each -> !each.getKey().equals(DispatchEvent.STORAGE_FAILED.key()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
