package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.broadcast.WaitingReceivers;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Removes rows that have lost their point. A row of a broadcast has not, where it did not go out before the night: its
 * receiver's turn comes again. Nor has what people with a role are told by day: it is told on the next.
 */
public final class DropOutboxRows {
    /** From the evening to the next morning, and an hour: clocks that are set forward in between must not make it night. */
    private static final Duration NIGHT = Duration.ofHours(14);

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
        List<Long> tomorrow = bulk ? tomorrow(db, ids, now) : List.of();
        DeleteOutboxRows.run(db, ids.stream().filter(each -> !tomorrow.contains(each)).toList());
    }

    /** Those that wait for another day. */
    private static List<Long> tomorrow(DSLContext db, Collection<Long> ids, Instant now) {
        List<Long> waiting = db.select(OUTBOX.ID).from(OUTBOX)
                .join(ADDRESS).on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.ID.in(ids))
                .and(OUTBOX.PRIORITY.eq(OutboxRow.BULK))
                .and(OUTBOX.KIND.in(DueRow.MESSAGES))
                .and(OUTBOX.BROADCAST_ID.isNull())
                .and(OUTBOX.EXPIRES_AT.le(now.toEpochMilli()))
                .and(ADDRESS.GONE_AT.isNull())
                .fetch(OUTBOX.ID);
        if (waiting.isEmpty()) {
            return waiting;
        }
        db.update(OUTBOX)
                .set(OUTBOX.DUE_AT, OUTBOX.EXPIRES_AT.plus(NIGHT.toMillis()))
                .set(OUTBOX.EXPIRES_AT, OUTBOX.EXPIRES_AT.plus(Duration.ofDays(1).toMillis()))
                .setNull(OUTBOX.REASON)
                .where(OUTBOX.ID.in(waiting))
                .execute();
        return waiting;
    }

    private static void again(DSLContext db, Record row, Instant now) {
        WaitingReceivers.put(db, row.get(OUTBOX.BROADCAST_ID), row.get(OUTBOX.RESPONDENT_ID), now);
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
