package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** The next row of each address that has one due, the most urgent and the oldest first; taps are asked for apart. */
public final class DueOutboxRows {
    private DueOutboxRows() {}

    /**
     * @param busy addresses to leave out
     * @param messagesToo whether messages may go now, or only what makes none
     */
    public static List<DueRow> run(
            DSLContext db, String channel, Instant now, Collection<Long> busy, boolean messagesToo, int limit) {
        return db.select(DueRows.COLUMNS)
                .from(OUTBOX)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.ADDRESS_ID.notIn(busy))
                .and(DueRows.isDue(now))
                .and(DueRows.isOf(channel))
                .and(DueRows.mayGo(messagesToo))
                .and(DueRows.isNext(OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID, now))
                .orderBy(OUTBOX.PRIORITY, OUTBOX.ID)
                .limit(limit)
                .fetch(DueRows::map);
    }
}
