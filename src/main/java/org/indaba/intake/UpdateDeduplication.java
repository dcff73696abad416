package org.indaba.intake;

import java.time.Duration;
import java.time.Instant;
import org.indaba.channel.Inbound;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.inbound.InboundTable;
import org.indaba.store.person.AddressTable;
import org.jooq.DSLContext;

/**
 * Distinguishes an inbound that comes again from another one with the same id. Telegram repeats an update for 24 hours (Bot
 * API, getUpdates), and after a week without any goes on at a random id (Bot API, Update), which may have been used before.
 * The limit between the two cases is far from both; where the server's clock was set forward meanwhile, the stored data
 * decides. The id of a form is random and long enough to belong to no other.
 */
final class UpdateDeduplication {
    private static final Duration LONGEST = Duration.ofDays(4);

    private UpdateDeduplication() {}

    /** Records the inbound; the result is false where it came before. */
    static boolean isNew(DSLContext db, Inbound inbound, String lookup, Instant now) {
        return InboundTable.record(db, inbound.key(), now)
                || !inbound.key().channel().equals(WebChannel.NAME)
                        && !isStored(db, inbound, lookup)
                        && InboundTable.renew(db, inbound.key(), now, now.minus(LONGEST));
    }

    private static boolean isStored(DSLContext db, Inbound inbound, String lookup) {
        return inbound instanceof Inbound.Message message
                && AddressTable.find(db, lookup)
                        .flatMap(from -> BubbleTable.ofMessage(db, from.id(), message.messageKey()))
                        .isPresent();
    }
}
