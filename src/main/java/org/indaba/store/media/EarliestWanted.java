package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** When the next file that is not due yet is to be fetched. */
public final class EarliestWanted {
    private EarliestWanted() {}

    public static Optional<Instant> run(DSLContext db, Instant now) {
        return db.select(DSL.min(MEDIA.DUE_AT))
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .and(MEDIA.DUE_AT.gt(now.toEpochMilli()))
                .fetchOptional(DSL.min(MEDIA.DUE_AT))
                .map(Instant::ofEpochMilli);
    }
}
