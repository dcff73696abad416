package org.indaba.store;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;

/** Claims rows for sending, before the calls are made. */
public final class MarkSending {
    private MarkSending() {}

    /** Those that were still due; the others have been taken back since they were read. */
    public static Set<Long> run(DSLContext db, Collection<Long> ids) {
        return db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.SENDING)
                .where(OUTBOX.ID.in(ids))
                .and(OUTBOX.STATE.eq(OutboxState.DUE))
                .returning(OUTBOX.ID)
                .fetchSet(OUTBOX.ID);
    }
}
