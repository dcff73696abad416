package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;

/** How many reminders someone had, and that they want no more. Neither is a change of their response. */
public final class CountReminders {
    private CountReminders() {}

    public static void add(DSLContext db, Collection<Long> responses) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS, RESPONSE.REMINDERS.plus(1))
                .where(RESPONSE.ID.in(responses))
                .execute();
    }

    public static void end(DSLContext db, long response, Instant at) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS_ENDED_AT, at.toEpochMilli())
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
