package org.indaba.media;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a file that could not be fetched is tried again. It is never given up. */
final class FetchBackOff {
    static final Duration FIRST = Duration.ofSeconds(5);
    static final double FACTOR = 2;

    /** Telegram keeps files for long: there is no hurry, and a disk that is full stays so for a while. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final IntervalFunction INTERVALS =
            IntervalFunction.ofExponentialBackoff(FIRST.toMillis(), FACTOR, LONGEST.toMillis());

    private final RandomGenerator chance;

    FetchBackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * Between half of the interval and all of it, and never less than the channel asked for.
     *
     * @param attempts how often it has failed, from 1
     */
    Duration after(int attempts, Optional<Duration> pause) {
        long full = INTERVALS.apply(Math.max(1, attempts));
        Duration own = Duration.ofMillis(full / 2 + chance.nextLong(full / 2 + 1));
        return pause.filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }
}
