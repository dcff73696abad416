package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.indaba.store.engine.RenderedListStatement;
import org.jooq.DSLContext;

/**
 * Claims rows for sending, before the calls are made. What is added to their state keeps SQLite from choosing the index on
 * it, in which it would look through all that waits.
 */
public final class MarkSending {
    private static final RenderedListStatement UPDATE = new RenderedListStatement((db, ids) -> db
            .update(OUTBOX)
            .set(OUTBOX.STATE, "")
            .where(OUTBOX.ID.in(ids))
            .and(OUTBOX.STATE.concat(inline("")).eq(""))
            .returning(OUTBOX.ID));

    private MarkSending() {}

    /** Those that were still due; the others have been taken back since they were read. */
    public static Set<Long> run(DSLContext db, Collection<Long> ids) {
        return new HashSet<>(UPDATE.all(
                db, row -> row.getLong(1), List.of(OutboxState.SENDING), ids, OutboxState.DUE));
    }
}
