package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;

/** At most so many in any time of a length: when the last ones were, or will be, is remembered. Used by one thread at a time. */
final class Window {
    private final Instant[] last;
    private final Duration length;
    private int oldest;

    Window(int most, Duration length) {
        this.last = new Instant[most];
        this.length = length;
    }

    /** When the next may come: {@code now} or later. One from far in the future was before the clock was set back. */
    Instant next(Instant now) {
        Instant before = last[oldest];
        if (before == null || before.isAfter(now.plus(length))) {
            return now;
        }
        Instant free = before.plus(length);
        return free.isAfter(now) ? free : now;
    }

    void count(Instant now) {
        last[oldest] = now;
        oldest = (oldest + 1) % last.length;
    }
}
