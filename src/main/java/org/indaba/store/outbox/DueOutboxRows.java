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

/** The next row of each address that has one due, the most urgent and the oldest first; taps are asked for apart. */
public final class DueOutboxRows {
    private static final Map<SendableRows, RenderedListStatement> SELECT = SendableRows.each(DueOutboxRows::select);

    private DueOutboxRows() {}

    private static RenderedListStatement select(Condition mayGo) {
        return new RenderedListStatement((db, busy) -> db
                .select(DueRowQuery.COLUMNS)
                .from(OUTBOX)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.STATE.eq(""))
            .and(OUTBOX.BOT.eq(""))
                .and(OUTBOX.ADDRESS_ID.notIn(busy))
                .and(DueRowQuery.isDue())
                .and(DueRowQuery.isOf())
                .and(mayGo)
                .and(DueRowQuery.isNext(OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID))
                .orderBy(OUTBOX.PRIORITY, OUTBOX.ID)
                .limit(DueRowQuery.atMost()));
    }

    /** @param busy addresses to leave out */
    public static List<DueRow> run(
            DSLContext db, String channel, String bot, Instant now, Collection<Long> busy, SendableRows mayGo,
            int limit) {
        long at = now.toEpochMilli();
        return SELECT.get(mayGo)
                .all(db, DueRowQuery.reader(db), List.of(OutboxState.DUE, bot), busy, at, channel, bot, OutboxState.DUE, at,
                        limit);
    }
}
