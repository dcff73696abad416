package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Optional;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** When the next row of the outbox that waits for this bot, and is not due yet, becomes due. */
public final class EarliestDue {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(OUTBOX.DUE_AT)
            .from(OUTBOX)
            .where(OUTBOX.STATE.eq(""))
            .and(OUTBOX.BOT.eq(""))
            .and(OUTBOX.DUE_AT.gt(0L))
            .orderBy(OUTBOX.DUE_AT)
            .limit(inline(1)));

    private EarliestDue() {}

    public static Optional<Instant> run(DSLContext db, String bot, Instant now) {
        return SELECT.first(db, row -> Instant.ofEpochMilli(row.getLong(1)), OutboxState.DUE, bot, now.toEpochMilli());
    }
}
