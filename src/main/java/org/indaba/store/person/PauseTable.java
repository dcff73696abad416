package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.PAUSE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Has the statements over the table {@code pause}: the pauses that a channel asked for and that are not over, so that a
 * restart honours them too.
 */
public final class PauseTable {
    private PauseTable() {}

    /** @param wholeBot whether the pause applies to every chat */
    public record Asked(String channel, String bot, long address, boolean wholeBot, Instant until) {}

    /**
     * Adds a pause that the channel asked for in a call to this address, which may be deleted by now. Pauses that are over
     * are deleted.
     */
    public static void add(DSLContext db, long address, boolean wholeBot, Instant until, Instant now) {
        db.deleteFrom(PAUSE).where(PAUSE.ENDS_AT.le(now.toEpochMilli())).execute();
        if (!db.fetchExists(ADDRESS, ADDRESS.ID.eq(address))) {
            return;
        }
        db.insertInto(PAUSE)
                .set(PAUSE.ADDRESS_ID, address)
                .set(PAUSE.WHOLE_BOT, wholeBot)
                .set(PAUSE.ENDS_AT, until.toEpochMilli())
                .onConflict(PAUSE.ADDRESS_ID, PAUSE.WHOLE_BOT)
                .doUpdate()
                .set(PAUSE.ENDS_AT, until.toEpochMilli())
                .execute();
    }

    /** The current pauses, the longest first. */
    public static List<Asked> on(DSLContext db, Instant now, int limit) {
        return db.select(ADDRESS.CHANNEL, ADDRESS.BOT, ADDRESS.ID, PAUSE.WHOLE_BOT, PAUSE.ENDS_AT)
                .from(PAUSE)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(PAUSE.ADDRESS_ID))
                .where(PAUSE.ENDS_AT.gt(now.toEpochMilli()))
                .orderBy(PAUSE.ENDS_AT.desc())
                .limit(limit)
                .fetch(each -> new Asked(
                        each.value1(), each.value2(), each.value3(), each.value4(),
                        Instant.ofEpochMilli(each.value5())));
    }

    /** Shortens the pauses after the clock was set back, so that they do not last longer. */
    public static void setBack(DSLContext db, Duration back) {
        db.update(PAUSE).set(PAUSE.ENDS_AT, PAUSE.ENDS_AT.minus(back.toMillis())).execute();
    }

    static void forget(DSLContext db, Collection<Long> addresses) {
        db.deleteFrom(PAUSE).where(PAUSE.ADDRESS_ID.in(addresses)).execute();
    }
}
