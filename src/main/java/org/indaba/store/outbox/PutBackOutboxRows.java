package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.util.Collection;
import org.indaba.store.broadcast.DropUnasked;
import org.jooq.DSLContext;

/** Makes rows due again that were marked as being sent and for which no call was made. */
public final class PutBackOutboxRows {
    private PutBackOutboxRows() {}

    public static void run(DSLContext db, Collection<Long> ids) {
        db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.DUE)
                .where(OUTBOX.ID.in(ids))
                .and(OUTBOX.STATE.eq(OutboxState.SENDING))
                .execute();
        DropUnasked.overtaken(db, ids);
    }
}
