package org.indaba.security;

import java.time.Duration;
import java.time.Instant;

/** Counts what happened since the last report, with the time of that report. A clock that is set back delays nothing. */
final class UnreportedCount {
    private final Duration every;
    private long count;
    private Instant due = Instant.EPOCH;

    UnreportedCount(Duration every) {
        this.every = every;
    }

    void add(long more) {
        count += more;
    }

    boolean none() {
        return count == 0;
    }

    boolean due(Instant now) {
        return !now.isBefore(due) || now.isBefore(due.minus(every));
    }

    /** Returns the count, which starts again at zero. */
    long say(Instant now) {
        long said = count;
        count = 0;
        due = now.plus(every);
        return said;
    }

    /** Adds a count back that could not be reported; it is due again after {@code pause}. */
    void putBack(long said, Instant now, Duration pause) {
        count += said;
        due = now.plus(pause);
    }
}
