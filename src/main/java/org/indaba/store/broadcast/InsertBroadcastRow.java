package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.OUTBOX;

import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.outbox.InsertOutboxRow;
import org.indaba.store.outbox.OutboxRow;
import org.jooq.DSLContext;

/** Puts a row of a broadcast into the outbox. */
public final class InsertBroadcastRow {
    private static final RenderedStatement UPDATE = new RenderedStatement(db -> db
            .update(OUTBOX)
            .set(OUTBOX.BROADCAST_ID, 0L)
            .where(OUTBOX.ID.eq(0L)));

    private InsertBroadcastRow() {}

    public static void run(DSLContext db, OutboxRow row, long broadcast) {
        InsertOutboxRow.run(db, row);
        UPDATE.execute(db, broadcast, row.id());
    }
}
