package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.INBOUND;

import org.indaba.channel.InboundKey;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Whether an inbound has come before. */
public final class HasInbound {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(INBOUND.INBOUND_KEY)
            .from(INBOUND)
            .where(INBOUND.CHANNEL.eq(""))
            .and(INBOUND.BOT.eq(""))
            .and(INBOUND.INBOUND_KEY.eq("")));

    private HasInbound() {}

    public static boolean of(DSLContext db, InboundKey key) {
        return SELECT.first(db, row -> true, key.channel(), key.bot(), key.key()).isPresent();
    }
}
