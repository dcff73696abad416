package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** The next due row of each of these addresses, found without looking at what waits elsewhere; taps left out. */
public final class NextOutboxRows {
    private NextOutboxRows() {}

    public static List<DueRow> run(
            DSLContext db, String channel, Instant now, Collection<Long> addresses, boolean messagesToo, int limit) {
        return db.select(DueRows.COLUMNS)
                .from(ADDRESS)
                .join(OUTBOX)
                .on(DueRows.isNext(ADDRESS.RESPONDENT_ID, ADDRESS.ID, now))
                .where(ADDRESS.ID.in(addresses))
                .and(DueRows.isDue(now))
                .and(DueRows.isOf(channel))
                .and(DueRows.mayGo(messagesToo))
                .orderBy(OUTBOX.PRIORITY, OUTBOX.ID)
                .limit(limit)
                .fetch(DueRows::map);
    }
}
