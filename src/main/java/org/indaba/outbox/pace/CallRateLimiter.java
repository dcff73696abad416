package org.indaba.outbox.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The last door before a call that makes a message. Between choosing a row and calling lies a commit, which takes now
 * longer and now shorter: rows that were chosen far enough apart can reach the channel too close together. Here each gets
 * the moment at which it is called.
 */
public final class CallRateLimiter {
    /** What may stand before the door without being waited for: more would hold threads that others need. */
    private static final Duration CROWD = Duration.ofMillis(100);

    private final SlidingWindow window;
    private final InstantSource clock;

    public CallRateLimiter(int messagesPerSecond, InstantSource clock) {
        this.window = new SlidingWindow(messagesPerSecond, SendRateLimiter.WINDOW);
        this.clock = clock;
    }

    /** When the next row may be chosen, as far as those before the door are concerned. */
    public synchronized Instant nextChosen(Instant now) {
        Instant next = window.next(now).minus(CROWD);
        return next.isAfter(now) ? next : now;
    }

    /** Waits for the moment of the call, which is less than two seconds off. */
    public void pass() throws InterruptedException {
        Instant now = clock.instant();
        Duration left = Duration.between(now, reserve(now));
        if (!left.isZero()) {
            Thread.sleep(left.toMillis() + 1);
        }
    }

    private synchronized Instant reserve(Instant now) {
        Instant at = window.next(now);
        window.count(at);
        return at;
    }
}
