package org.indaba.store;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** When the next row of the outbox that is not due yet becomes due. */
public final class EarliestDue {
    private EarliestDue() {}

    public static Optional<Instant> run(DSLContext db, Instant now) {
        return db.select(DSL.min(OUTBOX.DUE_AT))
                .from(OUTBOX)
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.DUE_AT.gt(now.toEpochMilli()))
                .fetchOptional(DSL.min(OUTBOX.DUE_AT))
                .map(Instant::ofEpochMilli);
    }
}
