package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import org.jooq.DSLContext;

/** Says that a file will not be fetched: it is too large, harmful, or lost. */
public final class GiveUpMedia {
    private GiveUpMedia() {}

    /**
     * False where it was not wanted any more.
     *
     * @param state {@link MediaState#TOO_LARGE}, {@link MediaState#INFECTED} or {@link MediaState#LOST}
     */
    public static boolean run(DSLContext db, long id, String state, String reason) {
        int changed = db.update(MEDIA)
                .set(MEDIA.STATE, state)
                .set(MEDIA.REASON, MediaState.reason(reason))
                .where(MEDIA.ID.eq(id))
                .and(MEDIA.STATE.eq(MediaState.WANTED))
                .execute();
        return changed > 0;
    }
}
