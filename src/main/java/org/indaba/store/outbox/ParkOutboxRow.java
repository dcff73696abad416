package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import org.jooq.DSLContext;

/** Sets a row aside that will not be sent, with the reason. */
public final class ParkOutboxRow {
    private ParkOutboxRow() {}

    public static void run(DSLContext db, long id, int unknownOutcomes, String reason) {
        db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.PARKED)
                .set(OUTBOX.UNKNOWN_OUTCOMES, unknownOutcomes)
                .set(OUTBOX.REASON, OutboxState.reason(reason))
                .where(OUTBOX.ID.eq(id))
                .execute();
    }
}
