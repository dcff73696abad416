package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.time.Instant;
import org.jooq.DSLContext;

/** Says when a file that could not be fetched is tried again. */
public final class PostponeMedia {
    private PostponeMedia() {}

    public static void run(DSLContext db, long id, Instant due, int attempts, String reason) {
        db.update(MEDIA)
                .set(MEDIA.DUE_AT, due.toEpochMilli())
                .set(MEDIA.ATTEMPTS, attempts)
                .set(MEDIA.REASON, MediaState.reason(reason))
                .where(MEDIA.ID.eq(id))
                .and(MEDIA.STATE.eq(MediaState.WANTED))
                .execute();
    }
}
