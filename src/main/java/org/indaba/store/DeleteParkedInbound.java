package org.indaba.store;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import org.indaba.channel.InboundKey;
import org.jooq.DSLContext;

/** Lets go of inbounds that were set aside. */
public final class DeleteParkedInbound {
    private DeleteParkedInbound() {}

    /** Whether it was still there. */
    public static boolean of(DSLContext db, InboundKey key) {
        return db.deleteFrom(PARKED_INBOUND)
                        .where(PARKED_INBOUND.CHANNEL.eq(key.channel()))
                        .and(PARKED_INBOUND.BOT.eq(key.bot()))
                        .and(PARKED_INBOUND.INBOUND_KEY.eq(key.key()))
                        .execute()
                == 1;
    }

    /** All that came from the address with this keyed hash. */
    public static void ofAddress(DSLContext db, String lookup) {
        db.deleteFrom(PARKED_INBOUND).where(PARKED_INBOUND.LOOKUP.eq(lookup)).execute();
    }
}
