package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.util.List;
import org.indaba.store.broadcast.DropUnasked;
import org.jooq.DSLContext;

/** Deals with the rows that were being sent when the process ended: nobody knows whether they arrived. */
public final class RecoverSending {
    private RecoverSending() {}

    /**
     * How many are due again, and how many were set aside.
     */
    public record Recovered(int due, int parked) {}

    /** @param mostUnknown a message with so many unknown outcomes is set aside; other calls may always be repeated */
    public static Recovered run(DSLContext db, int mostUnknown, String reason) {
        List<Long> sending = db.select(OUTBOX.ID).from(OUTBOX).where(OUTBOX.STATE.eq(OutboxState.SENDING)).fetch(OUTBOX.ID);
        db.update(OUTBOX)
                .set(OUTBOX.UNKNOWN_OUTCOMES, OUTBOX.UNKNOWN_OUTCOMES.plus(1))
                .where(OUTBOX.STATE.eq(OutboxState.SENDING))
                .and(OUTBOX.KIND.in(DueRow.MESSAGES))
                .execute();
        int parked = db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.PARKED)
                .set(OUTBOX.REASON, OutboxState.reason(reason))
                .where(OUTBOX.STATE.eq(OutboxState.SENDING))
                .and(OUTBOX.UNKNOWN_OUTCOMES.ge(mostUnknown))
                .execute();
        int due = db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.DUE)
                .where(OUTBOX.STATE.eq(OutboxState.SENDING))
                .execute();
        DropUnasked.overtaken(db, sending);
        return new Recovered(due, parked);
    }
}
