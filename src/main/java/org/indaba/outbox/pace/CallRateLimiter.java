package org.indaba.outbox.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Spaces the calls that make a message. Between the choice of a row and its call lies a commit of varying length, so that
 * rows which were chosen far enough apart can reach the channel too close together. This limiter assigns each the moment of
 * its call.
 */
public final class CallRateLimiter {
    /** How far ahead calls may be waiting: longer waits would hold threads that others need. */
    private static final Duration CROWD = Duration.ofMillis(100);

    private final SlidingWindow window;
    private final InstantSource clock;

    public CallRateLimiter(int messagesPerSecond, InstantSource clock) {
        this.window = new SlidingWindow(messagesPerSecond, SendRateLimiter.WINDOW);
        this.clock = clock;
    }

    /** The time at which the next row may be chosen, as far as waiting calls are concerned. */
    public synchronized Instant nextChosen(Instant now) {
        Instant next = window.next(now).minus(CROWD);
        return next.isAfter(now) ? next : now;
    }

    /** Waits for the moment of the call, which is less than two seconds away. */
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
