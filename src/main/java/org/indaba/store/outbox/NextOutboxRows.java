package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.indaba.store.engine.RenderedListStatement;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The next due row of each of these addresses, found without looking at what waits elsewhere; taps left out. */
public final class NextOutboxRows {
    private static final Map<SendableRows, RenderedListStatement> SELECT = SendableRows.each(NextOutboxRows::select);

    private NextOutboxRows() {}

    private static RenderedListStatement select(Condition mayGo) {
        return new RenderedListStatement((db, addresses) -> db
                .select(DueRowQuery.COLUMNS)
                .from(ADDRESS)
                .join(OUTBOX)
                .on(DueRowQuery.isNext(ADDRESS.RESPONDENT_ID, ADDRESS.ID))
                .where(ADDRESS.ID.in(addresses))
                .and(DueRowQuery.isDue())
                .and(DueRowQuery.isOf())
                .and(mayGo)
                .orderBy(OUTBOX.PRIORITY, OUTBOX.ID)
                .limit(DueRowQuery.atMost()));
    }

    public static List<DueRow> run(
            DSLContext db, String channel, String bot, Instant now, Collection<Long> addresses, SendableRows mayGo,
            int limit) {
        long at = now.toEpochMilli();
        return SELECT.get(mayGo)
                .all(db, DueRowQuery.reader(db), List.of(OutboxState.DUE, at), addresses, at, channel, bot, limit);
    }
}
