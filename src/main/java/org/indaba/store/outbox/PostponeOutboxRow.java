package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import org.jooq.DSLContext;

/** Puts a row back that did not go out, to be tried again later. It keeps its place in its chat. */
public final class PostponeOutboxRow {
    private PostponeOutboxRow() {}

    /** Does nothing to a row that was deleted while the call was made. */
    public static void run(DSLContext db, long id, Instant due, int attempts, int unknownOutcomes, String reason) {
        db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.DUE)
                .set(OUTBOX.DUE_AT, due.toEpochMilli())
                .set(OUTBOX.ATTEMPTS, attempts)
                .set(OUTBOX.UNKNOWN_OUTCOMES, unknownOutcomes)
                .set(OUTBOX.REASON, OutboxState.reason(reason))
                .where(OUTBOX.ID.eq(id))
                .and(OUTBOX.STATE.eq(OutboxState.SENDING))
                .execute();
    }
}
