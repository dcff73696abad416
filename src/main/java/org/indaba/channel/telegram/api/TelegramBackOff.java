package org.indaba.channel.telegram.api;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Computes pauses between attempts. They double up to a bound, and each is shortened by up to a half so that many callers
 * do not come back at once.
 */
public final class TelegramBackOff {
    /** After this many doublings the pause has long reached its bound. */
    private static final int MOST_DOUBLINGS = 20;

    private final IntervalFunction interval;
    private final DoubleSupplier chance;
    private int failures;

    /** @param chance supplies random numbers between 0 and 1 */
    TelegramBackOff(Duration first, Duration longest, DoubleSupplier chance) {
        this.interval = IntervalFunction.ofExponentialBackoff(first, 2, longest);
        this.chance = chance;
    }

    public Duration next() {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        long millis = interval.apply(failures);
        return Duration.ofMillis(Math.max(1, (long) (millis * (1 - chance.getAsDouble() / 2))));
    }

    public void reset() {
        failures = 0;
    }
}
