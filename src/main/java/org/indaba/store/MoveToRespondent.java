package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import org.jooq.DSLContext;

/** Gives an address to another respondent, with what is still to be said there. */
public final class MoveToRespondent {
    private MoveToRespondent() {}

    public static void run(DSLContext db, long address, long respondent) {
        db.update(ADDRESS).set(ADDRESS.RESPONDENT_ID, respondent).where(ADDRESS.ID.eq(address)).execute();
        db.update(OUTBOX).set(OUTBOX.RESPONDENT_ID, respondent).where(OUTBOX.ADDRESS_ID.eq(address)).execute();
    }
}
