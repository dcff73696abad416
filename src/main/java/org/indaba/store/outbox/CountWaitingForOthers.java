package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import org.indaba.store.ReadContext;

/** How many rows wait for another bot than this one: after its token was changed for that of another. */
public final class CountWaitingForOthers {
    private CountWaitingForOthers() {}

    public static int run(ReadContext db, String bot) {
        return db.selectCount()
                .from(OUTBOX)
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.BOT.notIn("", bot))
                .fetchSingle()
                .value1();
    }
}
