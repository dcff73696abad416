package org.indaba.clock;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What has passed by a clock. One that is set back stands still for a moment, and takes nothing away. */
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
