package org.indaba.channel.telegram.send;

import java.time.Instant;
import java.time.InstantSource;
import org.indaba.channel.Address;
import org.indaba.channel.SendResult;

/**
 * Whether a 429 binds one chat or the bot. Telegram does not say. One chat's limit (a message a second) is the one that
 * is met first, and holding the whole bot for it would let one chat silence all others; so a first 429 holds its chat
 * alone, and a second one from another chat, while the first still lasts, holds the bot.
 */
final class FloodWaitClassifier {
    private final InstantSource clock;
    private String place = "";
    private Instant until = Instant.MIN;

    FloodWaitClassifier(InstantSource clock) {
        this.clock = clock;
    }

    synchronized SendResult.Held judge(SendResult.Held held, Address to) {
        Instant now = clock.instant();
        boolean another = now.isBefore(until) && !place.equals(to.place());
        if (!another) {
            place = to.place();
        }
        Instant end = now.plus(held.pause());
        until = end.isAfter(until) ? end : until;
        return new SendResult.Held(held.pause(), another);
    }
}
