package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.INBOUND;

import java.time.Instant;
import org.indaba.channel.InboundKey;
import org.jooq.DSLContext;

/** Notes that an inbound came under an id that another one had long ago. */
public final class RenewInbound {
    private RenewInbound() {}

    /** False where the one that had it came after {@code before}. */
    public static boolean run(DSLContext db, InboundKey key, Instant at, Instant before) {
        return db.update(INBOUND)
                .set(INBOUND.RECEIVED_AT, at.toEpochMilli())
                .where(INBOUND.CHANNEL.eq(key.channel()))
                .and(INBOUND.BOT.eq(key.bot()))
                .and(INBOUND.INBOUND_KEY.eq(key.key()))
                .and(INBOUND.RECEIVED_AT.lt(before.toEpochMilli()))
                .execute() == 1;
    }
}
