package org.indaba.store.person;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Whether someone has said stop and not gone on since. It is no change of their response. */
public final class MarkStopped {
    private MarkStopped() {}

    /** @param at empty: they go on */
    public static void run(DSLContext db, long response, Optional<Instant> at) {
        db.update(RESPONSE)
                .set(RESPONSE.STOPPED_AT, at.map(Instant::toEpochMilli).orElse(null))
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
