package org.indaba.schedule;

import java.time.Duration;

/**
 * Limits how much of a broadcast is in the outbox at a time: enough to send at the full pace until the next round, and
 * little enough that a stop takes effect and replies overtake it.
 *
 * @param perSecond the messages that the bot may send a second
 */
record BroadcastSliceLimits(int perSecond) {
    /** The length of sending, at the full pace, that is put into the outbox in advance. */
    static final Duration AHEAD = Duration.ofSeconds(10);

    /** The receivers that are looked at in one transaction, so that turns do not wait for it. */
    static final int MOST_LOOKED_AT = 500;

    /** The messages of one broadcast that may wait in the outbox. */
    int mostWaiting() {
        return Math.toIntExact(perSecond * AHEAD.toSeconds());
    }

    /** The messages that may be added now: none until half of them have been sent, so that there are few slices. */
    int room(long waiting) {
        long room = mostWaiting() - waiting;
        return room * 2 < mostWaiting() ? 0 : (int) Math.min(room, MOST_LOOKED_AT);
    }
}
