package org.indaba.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Pauses between attempts: doubling up to a bound, each shortened by up to a half, so that those that failed together do not
 * come back together.
 *
 * @param chance between 0 and 1
 */
public record BackOff(Duration first, Duration longest, DoubleSupplier chance) {
    /** Beyond this the pause has long reached its bound. */
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        Duration grown = first.multipliedBy(1L << Math.max(0, Math.min(failures - 1, MOST_DOUBLINGS)));
        long full = (grown.compareTo(longest) < 0 ? grown : longest).toMillis();
        return Duration.ofMillis(Math.max(1, (long) (full * (1 - chance.getAsDouble() / 2))));
    }

    /** Never less than was asked for. */
    public Duration after(int failures, Optional<Duration> asked) {
        Duration own = after(failures);
        return asked.filter(each -> each.compareTo(own) > 0).orElse(own);
    }
}
