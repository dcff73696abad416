package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** The answers to taps that are due, the oldest first. They wait for nothing else of their address. */
public final class DueTaps {
    private DueTaps() {}

    /** @param held addresses that must be left alone */
    public static List<DueRow> run(DSLContext db, String channel, Instant now, Collection<Long> held, int limit) {
        return db.select(DueRows.COLUMNS)
                .from(OUTBOX)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.PRIORITY.eq(OutboxRow.TAP))
                .and(OUTBOX.ADDRESS_ID.notIn(held))
                .and(DueRows.isDue(now))
                .and(DueRows.isOf(channel))
                .orderBy(OUTBOX.ID)
                .limit(limit)
                .fetch(DueRows::map);
    }
}
