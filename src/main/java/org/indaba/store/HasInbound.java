package org.indaba.store;

import static org.indaba.store.schema.Tables.INBOUND;

import org.indaba.channel.InboundKey;
import org.jooq.DSLContext;

/** Whether an inbound has come before. */
public final class HasInbound {
    private HasInbound() {}

    public static boolean of(DSLContext db, InboundKey key) {
        return db.fetchExists(
                INBOUND,
                INBOUND.CHANNEL.eq(key.channel()).and(INBOUND.BOT.eq(key.bot())).and(INBOUND.INBOUND_KEY.eq(key.key())));
    }
}
