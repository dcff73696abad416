package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;

import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Remembers which message of an address has the live buttons. */
public final class SetLiveMessage {
    private static final RenderedStatement UPDATE = new RenderedStatement(
            db -> db.update(ADDRESS).set(ADDRESS.LIVE_MESSAGE, "").where(ADDRESS.ID.eq(0L)));

    private SetLiveMessage() {}

    public static void run(DSLContext db, long address, String messageKey) {
        UPDATE.execute(db, messageKey, address);
    }
}
