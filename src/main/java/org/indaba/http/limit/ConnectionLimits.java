package org.indaba.http.limit;

import java.time.Duration;

/**
 * The limits of connections: how long the server waits for clients, and how many there may be.
 *
 * @param idle the time without a byte in either direction
 * @param arrival the time in which a whole head, and a small body, must arrive, counted from the opening or the answer
 *      before
 * @param window the time of waiting for one client over which its rate is measured; it cannot be short, since buffers move
 *      many bytes at once
 * @param slowest the least bytes a second while the server waits for the client
 * @param tick the pause between two checks
 * @param connections the number of connections at one time; further ones wait to be accepted
 */
public record ConnectionLimits(
        Duration idle, Duration arrival, Duration window, int slowest, Duration tick, int connections) {

    /** The worst mobile connection carries two or three times the slowest rate. */
    public static final ConnectionLimits USUAL = new ConnectionLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), 1_000, Duration.ofSeconds(1),
            2_000);
}
