package org.indaba.store;

import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.Collection;
import org.indaba.coordination.Broadcast;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Removes rows that have lost their point. A row of a broadcast has not, where it did not go out before the night: its
 * receiver's turn comes again.
 */
public final class DropOutboxRows {
    private DropOutboxRows() {}

    /** @param bulk whether some of them are of a broadcast, perhaps */
    public static void run(DSLContext db, Collection<Long> ids, boolean bulk, Instant now) {
        if (bulk) {
            db.select(OUTBOX.BROADCAST_ID, OUTBOX.RESPONDENT_ID, BROADCAST.KIND, BROADCAST.CONSULTATION)
                    .from(OUTBOX)
                    .join(BROADCAST).on(BROADCAST.ID.eq(OUTBOX.BROADCAST_ID))
                    .where(OUTBOX.ID.in(ids))
                    .and(OUTBOX.EXPIRES_AT.le(now.toEpochMilli()))
                    .fetch()
                    .forEach(row -> again(db, row, now));
        }
        DeleteOutboxRows.run(db, ids);
    }

    private static void again(DSLContext db, Record row, Instant now) {
        BroadcastLater.put(db, row.get(OUTBOX.BROADCAST_ID), row.get(OUTBOX.RESPONDENT_ID), now);
        db.update(BROADCAST)
                .set(BROADCAST.QUEUED, BROADCAST.QUEUED.minus(1))
                .where(BROADCAST.ID.eq(row.get(OUTBOX.BROADCAST_ID)))
                .execute();
        if (row.get(BROADCAST.KIND).equals(Broadcast.Kind.REMINDER.word())) {
            db.update(RESPONSE)
                    .set(RESPONSE.REMINDERS, RESPONSE.REMINDERS.minus(1))
                    .where(RESPONSE.RESPONDENT_ID.eq(row.get(OUTBOX.RESPONDENT_ID)))
                    .and(RESPONSE.CONSULTATION.eq(row.get(BROADCAST.CONSULTATION)))
                    .and(RESPONSE.REMINDERS.gt(0))
                    .execute();
        }
    }
}
