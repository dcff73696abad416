package org.indaba.outbox.pace;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Computes how long a call that failed waits before it is repeated. */
public final class SendBackOff {
    public static final Duration FIRST = Duration.ofMillis(500);
    static final double FACTOR = 2;

    /** The longest wait. A person may be waiting, so the end of a failure is noticed within this time. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    private static final IntervalFunction INTERVALS =
            IntervalFunction.ofExponentialBackoff(FIRST.toMillis(), FACTOR, LONGEST.toMillis());

    private final RandomGenerator chance;

    public SendBackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * A random time between half of the interval and all of it, so that calls which failed together are not repeated
     * together.
     *
     * @param attempts the number of failed attempts, from 1
     */
    public Duration after(int attempts) {
        long full = INTERVALS.apply(Math.max(1, attempts));
        return Duration.ofMillis(full / 2 + chance.nextLong(full / 2 + 1));
    }
}
