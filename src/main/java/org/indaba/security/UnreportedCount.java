package org.indaba.security;

import java.time.Duration;
import java.time.Instant;

/** What was counted since it was last said, and when that was. A clock that was put back holds nothing up. */
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

    /** The count, which begins anew. */
    long say(Instant now) {
        long said = count;
        count = 0;
        due = now.plus(every);
        return said;
    }

    /** It could not be said: it counts again, and is due once {@code pause} has passed. */
    void putBack(long said, Instant now, Duration pause) {
        count += said;
        due = now.plus(pause);
    }
}
