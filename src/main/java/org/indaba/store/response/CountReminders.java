package org.indaba.store.response;

import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.schema.tables.Response;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** How many reminders someone had, and that they want no more. Neither is a change of their response. */
public final class CountReminders {
    private static final Response THEIRS = RESPONSE.as("theirs");

    private CountReminders() {}

    public static void add(DSLContext db, Collection<Long> responses) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS, RESPONSE.REMINDERS.plus(1))
                .where(RESPONSE.ID.in(responses))
                .execute();
    }

    /** Of this row of the outbox, where it is a reminder and has certainly not arrived. */
    public static void giveBack(DSLContext db, long row) {
        giveBack(db, OUTBOX.ID.eq(row));
    }

    /** Of those of these rows of the outbox that are reminders and have certainly not arrived. */
    public static void giveBack(DSLContext db, Condition rows) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS, RESPONSE.REMINDERS.minus(1))
                .where(RESPONSE.ID.in(select(THEIRS.ID).from(OUTBOX)
                        .join(BROADCAST).on(BROADCAST.ID.eq(OUTBOX.BROADCAST_ID))
                        .join(THEIRS).on(THEIRS.RESPONDENT_ID.eq(OUTBOX.RESPONDENT_ID))
                        .and(THEIRS.CONSULTATION.eq(BROADCAST.CONSULTATION))
                        .where(rows)
                        .and(BROADCAST.KIND.eq(Broadcast.Kind.REMINDER.word()))
                        .and(OUTBOX.UNKNOWN_OUTCOMES.eq(0))))
                .and(RESPONSE.REMINDERS.gt(0))
                .execute();
    }

    public static void end(DSLContext db, long response, Instant at) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS_ENDED_AT, at.toEpochMilli())
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
