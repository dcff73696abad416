package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;


/** How many rows wait for another bot than this one: after its token was changed for that of another. */
public final class CountWaitingForOthers {
    private CountWaitingForOthers() {}

    public static int run(ReadContext db, String channel, String bot) {
        return db.selectCount()
                .from(OUTBOX)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(ADDRESS.CHANNEL.eq(channel))
                .and(ADDRESS.BOT.ne(bot))
                .fetchSingle()
                .value1();
    }
}
