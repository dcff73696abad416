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
 * Tells an inbound that comes again from another one under the same id. Telegram hands an update out again for 24 hours
 * (Bot API, getUpdates), and after a week without any goes on at a random id (Bot API, Update), which may be one that was
 * used before. The line between the two lies far from both; where our clock was set forward meanwhile, what is stored
 * already tells. A form's id is drawn from so many that it is nobody else's.
 */
final class UpdateDeduplication {
    private static final Duration LONGEST = Duration.ofDays(4);

    private UpdateDeduplication() {}

    /** Notes that it came; false where it did before. */
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
