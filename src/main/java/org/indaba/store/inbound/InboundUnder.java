package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.INBOUND;

import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** The first inbound that came under a key: the key's own, or one of its parts. */
public final class InboundUnder {
    /** What sorts behind every part of a key and before every other key. */
    private static final String BEHIND_PARTS = "0";

    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(INBOUND.INBOUND_KEY)
            .from(INBOUND)
            .where(INBOUND.CHANNEL.eq(""))
            .and(INBOUND.BOT.eq(""))
            .and(INBOUND.INBOUND_KEY.ge(""))
            .and(INBOUND.INBOUND_KEY.lt(""))
            .orderBy(INBOUND.INBOUND_KEY));

    private InboundUnder() {}

    public static Optional<InboundKey> first(DSLContext db, InboundKey key) {
        return SELECT.first(
                db, row -> new InboundKey(key.channel(), key.bot(), row.getString(1)),
                key.channel(), key.bot(), key.key(), key.key() + BEHIND_PARTS);
    }
}
