package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.indaba.store.outbox.OutboxFigures;

/**
 * How the way out is doing.
 *
 * @param rows what stands in the outbox, counted up to {@link OutboxFigures#MOST}
 * @param oldest for how long the first has been due of those that are due or being sent
 * @param heldUntil the end of the longest pause that a whole bot is in
 * @param counts by name, since the start: the results of calls, and what was parked, dropped or has expired
 */
public record OutboxHealth(
        OutboxFigures.Figures rows,
        Optional<Duration> oldest,
        Optional<Instant> heldUntil,
        Map<String, Long> counts) {

    /** Calls that have ended in any way, and rows that were dropped: while this grows, the outbox moves. */
    public long ended() {
        return counts.entrySet().stream()
                .filter(each -> !each.getKey().equals(DispatchEvent.STORAGE_FAILED.key()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
