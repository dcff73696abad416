package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The next row of each address that has one due, the most urgent and the oldest first; taps are asked for apart. */
public final class DueOutboxRows {
    private static final RenderedLists ALL = select(DueRows.ANY);
    private static final RenderedLists WITHOUT_MESSAGES = select(DueRows.NO_MESSAGES);

    private DueOutboxRows() {}

    private static RenderedLists select(Condition mayGo) {
        return new RenderedLists((db, busy) -> db
                .select(DueRows.COLUMNS)
                .from(OUTBOX)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.STATE.eq(""))
                .and(OUTBOX.ADDRESS_ID.notIn(busy))
                .and(DueRows.isDue())
                .and(DueRows.isOf())
                .and(mayGo)
                .and(DueRows.isNext(OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID))
                .orderBy(OUTBOX.PRIORITY, OUTBOX.ID)
                .limit(val(0)));
    }

    /**
     * @param busy addresses to leave out
     * @param messagesToo whether messages may go now, or only what makes none
     */
    public static List<DueRow> run(
            DSLContext db, String channel, String bot, Instant now, Collection<Long> busy, boolean messagesToo,
            int limit) {
        long at = now.toEpochMilli();
        return (messagesToo ? ALL : WITHOUT_MESSAGES)
                .all(db, DueRows.reader(db), List.of(OutboxState.DUE), busy, at, channel, bot, OutboxState.DUE, at,
                        limit);
    }
}
