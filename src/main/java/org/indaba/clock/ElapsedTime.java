package org.indaba.clock;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Measures time by a clock that may be set: when it is set back the measured time stops for a moment, and never decreases.
 */
public final class ElapsedTime implements TimeMeter {
    private final InstantSource clock;
    private Instant last;
    private long passed;

    public ElapsedTime(InstantSource clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public synchronized long currentTimeNanos() {
        Instant now = clock.instant();
        passed += Math.max(0, Duration.between(last, now).toNanos());
        last = now;
        return passed;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
