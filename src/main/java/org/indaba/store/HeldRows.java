package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The pauses that a channel asked for and that are not over, so that a restart honours them too. */
public final class HeldRows {
    private HeldRows() {}

    /** @param wholeBot whether the pause binds every chat */
    public record Held(String channel, String bot, long address, boolean wholeBot, Instant until) {}

    /** The longest first. */
    public static List<Held> run(DSLContext db, Instant now, int limit) {
        return db.select(ADDRESS.CHANNEL, ADDRESS.BOT, ADDRESS.ID, OUTBOX.REASON, OUTBOX.DUE_AT)
                .from(OUTBOX)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.DUE_AT.gt(now.toEpochMilli()))
                .and(OUTBOX.REASON.in(DueRow.HELD, DueRow.BOT_HELD))
                .orderBy(OUTBOX.DUE_AT.desc())
                .limit(limit)
                .fetch(each -> new Held(
                        each.value1(),
                        each.value2(),
                        each.value3(),
                        each.value4().equals(DueRow.BOT_HELD),
                        Instant.ofEpochMilli(each.value5())));
    }
}
