package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.count;

import java.util.Collection;
import org.jooq.DSLContext;

/**
 * Counts the sent messages of each broadcast. Only rows that still exist are counted, so that an outcome that is written
 * twice counts once.
 */
public final class CountSent {
    private CountSent() {}

    /** @param ids the rows that were sent, before they are deleted */
    public static void run(DSLContext db, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        db.select(OUTBOX.BROADCAST_ID, count())
                .from(OUTBOX)
                .where(OUTBOX.ID.in(ids))
                .and(OUTBOX.BROADCAST_ID.isNotNull())
                .groupBy(OUTBOX.BROADCAST_ID)
                .fetch()
                .forEach(row -> db.update(BROADCAST)
                        .set(BROADCAST.SENT, BROADCAST.SENT.plus(row.value2()))
                        .where(BROADCAST.ID.eq(row.value1()))
                        .execute());
    }
}
