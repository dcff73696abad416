package org.indaba.http.limit;

import java.time.Duration;

/**
 * How long the server waits for those it serves, and for how many.
 *
 * @param idle without a byte in either direction
 * @param arrival of a whole head, and of a small body: from the opening or the answer before
 * @param window of waiting for one client, over which its rate is taken: buffers move many bytes at once
 * @param slowest bytes a second, while the server waits for the other side
 * @param tick how often it is looked
 * @param connections at one time; further ones wait to be accepted
 */
public record ConnectionLimits(
        Duration idle, Duration arrival, Duration window, int slowest, Duration tick, int connections) {

    /** The worst mobile line carries two or three times the slowest rate. */
    public static final ConnectionLimits USUAL = new ConnectionLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), 1_000, Duration.ofSeconds(1),
            2_000);
}
