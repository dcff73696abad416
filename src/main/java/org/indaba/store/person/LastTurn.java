package org.indaba.store.person;

import static org.indaba.store.schema.Tables.CONVERSATION;

import java.time.Instant;
import java.util.Optional;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** When a turn last changed where somebody stands, on whatever device it was. */
public final class LastTurn {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(CONVERSATION.UPDATED_AT).from(CONVERSATION).where(CONVERSATION.RESPONDENT_ID.eq(0L)));

    private LastTurn() {}

    public static Optional<Instant> of(DSLContext db, long respondent) {
        return SELECT.first(db, row -> Instant.ofEpochMilli(row.getLong(1)), respondent);
    }
}
