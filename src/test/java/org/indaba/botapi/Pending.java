package org.indaba.botapi;

import java.time.Duration;

/**
 * An update that waits to be fetched or delivered.
 *
 * @param place where it stands in the queue
 * @param generation grows when update ids start anew
 * @param lane updates of one lane are delivered one after another: a chat's messages, or a user's taps
 * @param life how long Telegram keeps it
 */
record Pending(long place, long id, int generation, String lane, String json, Duration life, long bornNanos) {
    static final Duration LIFE_OF_MESSAGES = Duration.ofHours(24);
    static final Duration LIFE_OF_TAPS = Duration.ofSeconds(150);
}
