package org.indaba.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges a queue. It is stuck where something has been due for long and nothing has left it meanwhile. A long queue that
 * moves is limited only by the pace of the other side.
 */
public final class QueueProbe {
    /** The longest time in which nothing may leave the queue while something is due. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private long left = -1;
    private Instant moved = Instant.MIN;

    /**
     * Judges the state of the queue.
     *
     * @param oldest how long the oldest entry has been due; empty where nothing is due
     * @param left the number of entries that have left it since the start, in any way
     * @param heldUntil the end of the pause, where the other side asked for one
     */
    public ProbeResult judge(long waiting, Optional<Duration> oldest, long left, Optional<Instant> heldUntil, Instant now) {
        // a clock that is set back must not look like years without movement, nor one that is set forward like a start
        if (left != this.left || oldest.isEmpty() || heldUntil.isPresent() || moved.isAfter(now)) {
            this.left = left;
            moved = now;
        }
        if (heldUntil.isPresent()) {
            return ProbeResult.well("held until " + heldUntil.get() + ", " + waiting + " due");
        }
        if (oldest.isEmpty()) {
            return ProbeResult.well("empty");
        }
        boolean old = oldest.get().compareTo(PATIENCE) > 0;
        boolean still = Duration.between(moved, now).compareTo(PATIENCE) >= 0;
        String words = waiting + " due, the first for " + oldest.get().toSeconds() + " s";
        return old && still ? ProbeResult.ill("stuck: " + words) : ProbeResult.well(words);
    }
}
