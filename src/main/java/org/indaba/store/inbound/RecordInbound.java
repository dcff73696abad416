package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.INBOUND;

import java.time.Instant;
import org.indaba.channel.InboundKey;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Notes that an inbound came. */
public final class RecordInbound {
    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(INBOUND, INBOUND.CHANNEL, INBOUND.BOT, INBOUND.INBOUND_KEY, INBOUND.RECEIVED_AT)
            .values((String) null, null, null, null)
            .onConflictDoNothing());

    private RecordInbound() {}

    /** Whether it came for the first time. */
    public static boolean run(DSLContext db, InboundKey key, Instant at) {
        return INSERT.execute(db, key.channel(), key.bot(), key.key(), at.toEpochMilli()) == 1;
    }
}
