package org.indaba.border;

import java.time.Duration;

/**
 * How long the server waits for those it serves, and for how many.
 *
 * @param idle without a byte in either direction
 * @param arrival of a whole head, and of a small body: from the opening or the answer before
 * @param grace how long one may be waited for in all before the rate counts
 * @param slowest bytes a second, while the server waits for the other side
 * @param tick how often it is looked
 * @param connections at one time; further ones wait to be accepted
 */
public record Patience(
        Duration idle, Duration arrival, Duration grace, int slowest, Duration tick, int connections) {

    /** A form of 16 KB in 2 KB a second arrives in 8 seconds; 20 MB take nearly three hours on such a line. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), 2_000, Duration.ofSeconds(1),
            2_000);
}
