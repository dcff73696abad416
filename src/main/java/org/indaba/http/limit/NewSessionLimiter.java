package org.indaba.http.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.indaba.http.network.ClientAddress;

/**
 * Bounds what one network may begin: a session is kept before anybody has agreed to anything. Whoever has one goes on,
 * whatever others of their network do.
 */
public final class NewSessionLimiter {
    /**
     * @param atOnce after a while of quiet
     * @param anHour from then on; 0 is without a limit
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
     * How long the network has to wait before it may begin another one; empty where it need not.
     *
     * @param network as {@link ClientAddress#network} writes it
     */
    public Optional<Duration> begin(String network) {
        return counted(rate.take("begin " + network));
    }

    /** The same for a session that goes on with answers from elsewhere, by the code for that. */
    public Optional<Duration> comeBack(String network) {
        return counted(rate.take("come back " + network));
    }

    private Optional<Duration> counted(Optional<Duration> wait) {
        if (wait.isPresent()) {
            refused.increment();
        }
        return wait;
    }

    /** How many were refused since the start. */
    public long refused() {
        return refused.sum();
    }
}
