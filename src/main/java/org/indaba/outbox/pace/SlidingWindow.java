package org.indaba.outbox.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * Allows at most a number of events in any period of a given length, and remembers the last ones and those that are
 * planned. One thread may use it at a time.
 */
final class SlidingWindow {
    private static final long NANOS = 1_000_000_000;

    /**
     * Times since the epoch in nanoseconds; 0 where there was none. They are numbers because a fast channel has very many
     * of them.
     */
    private final long[] last;
    private final Duration length;
    private int oldest;

    SlidingWindow(int most, Duration length) {
        this.last = new long[most];
        this.length = length;
    }

    /**
     * The time of the next event: {@code now} or later. A time far in the future was noted before the clock was set back.
     */
    Instant next(Instant now) {
        if (last[oldest] == 0) {
            return now;
        }
        Instant before = Instant.ofEpochSecond(0, last[oldest]);
        Instant free = before.plus(length);
        return before.isAfter(now.plus(length)) || !free.isAfter(now) ? now : free;
    }

    void count(Instant now) {
        last[oldest] = now.getEpochSecond() * NANOS + now.getNano();
        oldest = (oldest + 1) % last.length;
    }
}
