package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxState;
import org.indaba.store.response.CountReminders;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Marks an address as out of reach and drops what waits for it. What was written after the call began stands: the
 * person has come back meanwhile. A menu is no sign of that, and is put right on its day if they are back by then.
 */
public final class MarkGone {
    private MarkGone() {}

    /** How many waiting rows were dropped. */
    public static int run(DSLContext db, long respondent, long address, Instant called, Instant now) {
        Condition waiting = OUTBOX.RESPONDENT_ID
                .eq(respondent)
                .and(OUTBOX.ADDRESS_ID.eq(address))
                .and(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.KIND.ne(Notice.Menu.KIND));
        boolean back = db.fetchExists(OUTBOX, waiting.and(OUTBOX.CREATED_AT.gt(called.toEpochMilli())));
        if (!back) {
            db.update(ADDRESS)
                    .set(ADDRESS.GONE_AT, now.toEpochMilli())
                    .where(ADDRESS.ID.eq(address))
                    .execute();
        }
        Condition dropped = waiting.and(OUTBOX.CREATED_AT.le(called.toEpochMilli()));
        CountReminders.giveBack(db, dropped);
        return db.deleteFrom(OUTBOX).where(dropped).execute();
    }
}
