package org.indaba.store;

import static org.indaba.store.schema.Tables.INBOUND;

import java.time.Instant;
import org.indaba.channel.InboundKey;
import org.jooq.DSLContext;

/** Notes that an inbound came. */
public final class RecordInbound {
    private RecordInbound() {}

    /** Whether it came for the first time. */
    public static boolean run(DSLContext db, InboundKey key, Instant at) {
        return db.insertInto(INBOUND, INBOUND.CHANNEL, INBOUND.BOT, INBOUND.INBOUND_KEY, INBOUND.RECEIVED_AT)
                        .values(key.channel(), key.bot(), key.key(), at.toEpochMilli())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
