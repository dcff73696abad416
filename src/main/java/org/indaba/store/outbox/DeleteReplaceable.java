package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Takes back the message that gives way to a newer one, unless it is being sent already. */
public final class DeleteReplaceable {
    private static final RenderedStatement DELETE = new RenderedStatement(db -> db
            .deleteFrom(OUTBOX)
            .where(OUTBOX.RESPONDENT_ID.eq(0L))
            .and(OUTBOX.STATE.eq(OutboxState.DUE))
            .and(OUTBOX.REPLACEABLE.eq(true)));

    private DeleteReplaceable() {}

    /** How many were taken back. */
    public static int run(DSLContext db, long respondent) {
        return DELETE.execute(db, respondent, OutboxState.DUE, true);
    }
}
