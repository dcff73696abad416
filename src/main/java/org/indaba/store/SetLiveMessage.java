package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;

import org.jooq.DSLContext;

/** Remembers which message of an address has the live buttons. */
public final class SetLiveMessage {
    private SetLiveMessage() {}

    public static void run(DSLContext db, long address, String messageKey) {
        db.update(ADDRESS)
                .set(ADDRESS.LIVE_MESSAGE, messageKey)
                .where(ADDRESS.ID.eq(address))
                .execute();
    }
}
