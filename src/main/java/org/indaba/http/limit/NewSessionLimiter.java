package org.indaba.http.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.indaba.http.network.ClientAddress;

/**
 * Limits the sessions that one network may begin, since a session is stored before anybody has agreed to anything. Existing
 * sessions are not affected.
 */
public final class NewSessionLimiter {
    /**
     * @param atOnce sessions that may begin at once after a quiet time
     * @param anHour sessions an hour from then on; 0 means no limit
     */
    public record Limits(int atOnce, int anHour) {
        public static final Limits NONE = new Limits(0, 0);
    }

    private final TokenBuckets rate;
    private final LongAdder refused = new LongAdder();

    public NewSessionLimiter(Limits limits, InstantSource clock) {
        this.rate = new TokenBuckets(limits.atOnce(), limits.anHour(), Duration.ofHours(1), clock);
    }

    /**
     * Begins a session, or returns how long the network has to wait before it may begin one.
     *
     * @param network as {@link ClientAddress#network} writes it
     */
    public Optional<Duration> begin(String network) {
        return counted(rate.take("begin " + network));
    }

    /** The same for a session that continues answers from another device, with a code to come back. */
    public Optional<Duration> comeBack(String network) {
        return counted(rate.take("come back " + network));
    }

    private Optional<Duration> counted(Optional<Duration> wait) {
        if (wait.isPresent()) {
            refused.increment();
        }
        return wait;
    }

    /** The number of sessions that were refused since the start. */
    public long refused() {
        return refused.sum();
    }
}
