package org.indaba.media;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Computes when a file that could not be fetched is tried again. It is never given up. */
final class FetchBackOff {
    static final Duration FIRST = Duration.ofSeconds(5);
    static final double FACTOR = 2;

    /** The longest pause. Telegram keeps files for long, so there is no hurry, and a full disk stays so for a while. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final IntervalFunction INTERVALS =
            IntervalFunction.ofExponentialBackoff(FIRST.toMillis(), FACTOR, LONGEST.toMillis());

    private final RandomGenerator chance;

    FetchBackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * A random time between half of the interval and all of it, and never less than the channel asked for.
     *
     * @param attempts the number of failed attempts, from 1
     */
    Duration after(int attempts, Optional<Duration> pause) {
        long full = INTERVALS.apply(Math.max(1, attempts));
        Duration own = Duration.ofMillis(full / 2 + chance.nextLong(full / 2 + 1));
        return pause.filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }
}
