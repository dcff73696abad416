package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.util.Collection;
import java.util.List;
import org.indaba.store.engine.RenderedListStatement;
import org.jooq.DSLContext;

/** Removes rows that are done. */
public final class DeleteOutboxRows {
    private static final RenderedListStatement DELETE =
            new RenderedListStatement((db, ids) -> db.deleteFrom(OUTBOX).where(OUTBOX.ID.in(ids)));

    private DeleteOutboxRows() {}

    public static void run(DSLContext db, Collection<Long> ids) {
        DELETE.execute(db, List.of(), ids);
    }
}
