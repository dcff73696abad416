package org.indaba.schedule;

import java.time.Duration;

/**
 * How much of a broadcast is in the outbox at a time: enough that the pace is used up to the next look, and so little
 * that a stop stops and a reply overtakes.
 *
 * @param perSecond messages that the bot may send
 */
record BroadcastSliceLimits(int perSecond) {
    /** How far ahead of the pace it is put into the outbox. */
    static final Duration AHEAD = Duration.ofSeconds(10);

    /** Receivers that are looked at in one transaction, so that turns do not wait for it. */
    static final int MOST_LOOKED_AT = 500;

    /** What may wait in the outbox of one broadcast. */
    int mostWaiting() {
        return Math.toIntExact(perSecond * AHEAD.toSeconds());
    }

    /** How many may be put there now: none until half of it has gone, so that slices are few. */
    int room(long waiting) {
        long room = mostWaiting() - waiting;
        return room * 2 < mostWaiting() ? 0 : (int) Math.min(room, MOST_LOOKED_AT);
    }
}
