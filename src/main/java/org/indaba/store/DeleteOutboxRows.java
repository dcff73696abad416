package org.indaba.store;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.util.Collection;
import org.jooq.DSLContext;

/** Removes rows that are done. */
public final class DeleteOutboxRows {
    private DeleteOutboxRows() {}

    public static void run(DSLContext db, Collection<Long> ids) {
        db.deleteFrom(OUTBOX).where(OUTBOX.ID.in(ids)).execute();
    }
}
