package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.max;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.store.person.ChannelPauses;
import org.jooq.DSLContext;

/**
 * Rows that wait for their retry, the end of a pause, or their turn wait no longer because the clock was set back. What
 * waits for an hour of the day goes by the new clock, and is left alone.
 */
public final class SetBackOutboxRows {
    private SetBackOutboxRows() {}

    /** @param back how far it was set back */
    public static void run(DSLContext db, Instant now, Duration back) {
        db.update(OUTBOX)
                .set(OUTBOX.DUE_AT, OUTBOX.DUE_AT.minus(back.toMillis()))
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.DUE_AT.gt(now.toEpochMilli()))
                .and(OUTBOX.PRIORITY.lt(OutboxRow.BULK).or(OUTBOX.REASON.isNotNull()))
                .execute();
        ChannelPauses.setBack(db, back);
    }

    /** When the newest row was written, by the clock as it was then. Some menus are dated by a day that they wait for. */
    public static Optional<Instant> newest(DSLContext db) {
        return db.select(max(OUTBOX.CREATED_AT))
                .from(OUTBOX)
                .where(OUTBOX.KIND.ne(Notice.Menu.KIND))
                .fetchOptional(0, Long.class)
                .map(Instant::ofEpochMilli);
    }
}
