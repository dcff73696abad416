package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import org.indaba.channel.InboundKey;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Whether an inbound was set aside, and will be tried again. */
public final class HasParkedInbound {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(PARKED_INBOUND.INBOUND_KEY)
            .from(PARKED_INBOUND)
            .where(PARKED_INBOUND.CHANNEL.eq(""))
            .and(PARKED_INBOUND.BOT.eq(""))
            .and(PARKED_INBOUND.INBOUND_KEY.eq("")));

    private HasParkedInbound() {}

    public static boolean of(DSLContext db, InboundKey key) {
        return SELECT.first(db, row -> true, key.channel(), key.bot(), key.key()).isPresent();
    }
}
