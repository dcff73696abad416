package org.indaba.http.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.clock.ElapsedTime;

/**
 * One rate limit with a bucket for each key. The buckets are in memory: those that were unused longest are dropped first,
 * and a restart clears all.
 */
final class TokenBuckets {
    /** The number of keys that are remembered. */
    static final int MOST = 10_000;

    /** This many seconds' worth may come at once: a page comes with its files, and people come in groups. */
    static final int BURST_SECONDS = 5;

    private final long atOnce;
    private final long refill;
    private final Duration period;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /** @param perSecond the limit; 0 for none */
    TokenBuckets(int perSecond, InstantSource clock) {
        this((long) perSecond * BURST_SECONDS, perSecond, Duration.ofSeconds(1), clock);
    }

    /** @param refill how many are added in each period; 0 for no limit */
    TokenBuckets(long atOnce, long refill, Duration period, InstantSource clock) {
        this.atOnce = atOnce;
        this.refill = refill;
        this.period = period;
        this.time = new ElapsedTime(clock);
    }

    /** Takes one, or returns how long the key has to wait. A refused attempt does not count. */
    Optional<Duration> take(String whom) {
        if (refill == 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket(whom).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    synchronized int remembered() {
        return buckets.size();
    }

    private synchronized Bucket bucket(String whom) {
        return buckets.computeIfAbsent(whom, each -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(atOnce)
                        .refillGreedy(refill, period)
                        .build())
                .withCustomTimePrecision(time)
                .build());
    }
}
