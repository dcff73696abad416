package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Says that the bytes of a file are on disk, and counts one more use of them. */
public final class StoreMedia {
    private StoreMedia() {}

    /**
     * False where the row is not wanted any more, as after a withdrawal: nothing is counted then.
     *
     * @param mime as the bytes tell it; empty where what the sender's device said stands
     */
    public static boolean run(
            DSLContext db, long id, String sha256, long bytes, Optional<String> mime, Instant now) {
        if (!db.fetchExists(MEDIA, MEDIA.ID.eq(id).and(MEDIA.STATE.eq(MediaState.WANTED)))) {
            return false;
        }
        AddFileUse.run(db, sha256, bytes, now);
        db.update(MEDIA)
                .set(MEDIA.STATE, MediaState.STORED)
                .set(MEDIA.SHA256, sha256)
                .setNull(MEDIA.REASON)
                .where(MEDIA.ID.eq(id))
                .execute();
        mime.ifPresent(told -> db.update(MEDIA).set(MEDIA.MIME, told).where(MEDIA.ID.eq(id)).execute());
        return true;
    }
}
