package org.indaba.outbox.pace;

import java.time.Duration;
import java.time.Instant;

/** At most so many in any time of a length: when the last ones were, or will be, is remembered. Used by one thread at a time. */
final class SlidingWindow {
    private static final long NANOS = 1_000_000_000;

    /** Since the epoch, in nanoseconds; 0 where there was none. Numbers, since a fast channel has very many of them. */
    private final long[] last;
    private final Duration length;
    private int oldest;

    SlidingWindow(int most, Duration length) {
        this.last = new long[most];
        this.length = length;
    }

    /** When the next may come: {@code now} or later. One from far in the future was before the clock was set back. */
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
