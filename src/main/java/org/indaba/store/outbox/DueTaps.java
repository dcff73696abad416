package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.indaba.store.engine.RenderedListStatement;
import org.jooq.DSLContext;

/** The answers to taps that are due, the oldest first. They wait for nothing else of their address. */
public final class DueTaps {
    private static final RenderedListStatement SELECT = new RenderedListStatement((db, held) -> db
            .select(DueRowQuery.COLUMNS)
            .from(OUTBOX)
            .join(ADDRESS)
            .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
            .where(OUTBOX.STATE.eq(""))
            .and(OUTBOX.BOT.eq(""))
            .and(OUTBOX.PRIORITY.eq(0))
            .and(OUTBOX.ADDRESS_ID.notIn(held))
            .and(DueRowQuery.isDue())
            .and(DueRowQuery.isOf())
            .orderBy(OUTBOX.ID)
            .limit(DueRowQuery.atMost()));

    private DueTaps() {}

    /** @param held addresses that must be left alone */
    public static List<DueRow> run(
            DSLContext db, String channel, String bot, Instant now, Collection<Long> held, int limit) {
        return SELECT.all(
                db, DueRowQuery.reader(db), List.of(OutboxState.DUE, bot, OutboxRow.TAP), held, now.toEpochMilli(), channel, bot,
                limit);
    }
}
