package org.indaba.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges a queue: it is stuck where something has been due for long and nothing has left it meanwhile. One that is long
 * and moves is no worse than the pace that the other side allows.
 */
public final class QueueProbe {
    /** For so long nothing may leave it while something is due. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private long left = -1;
    private Instant moved = Instant.MIN;

    /**
     * One look.
     *
     * @param oldest for how long the first has been due; empty where nothing is
     * @param left what has left it since the start, in any way
     * @param heldUntil when the other side lets go on, where it asked for a pause
     */
    public ProbeResult judge(long waiting, Optional<Duration> oldest, long left, Optional<Instant> heldUntil, Instant now) {
        // a clock that is set back must not look like years of standing still, nor one set forward like a start
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
