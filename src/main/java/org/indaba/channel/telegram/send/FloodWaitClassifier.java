package org.indaba.channel.telegram.send;

import java.time.Instant;
import java.time.InstantSource;
import org.indaba.channel.Address;
import org.indaba.channel.SendResult;

/**
 * Decides whether a 429 holds back one chat or the whole bot, which Telegram does not say. The limit of one chat (a message
 * a second) is usually met first, and holding the whole bot for it would let one chat silence all others. So a first 429
 * holds its chat alone, and a second one from another chat, while the first still lasts, holds the bot.
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
