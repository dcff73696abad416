package org.indaba.store;

import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.STORED_FILE;

import org.jooq.Condition;
import org.jooq.DSLContext;

/** Lets go of the files of a bubble, or of a whole response. Bytes that nobody else uses are removed from disk later. */
public final class ReleaseMedia {
    private ReleaseMedia() {}

    public static void ofBubble(DSLContext db, long bubble) {
        run(db, MEDIA.BUBBLE_ID.eq(bubble));
    }

    public static void ofResponse(DSLContext db, long response) {
        run(db, MEDIA.RESPONSE_ID.eq(response));
    }

    private static void run(DSLContext db, Condition which) {
        db.select(MEDIA.SHA256)
                .from(MEDIA)
                .where(which)
                .and(MEDIA.SHA256.isNotNull())
                .fetch(MEDIA.SHA256)
                .forEach(sha256 -> db.update(STORED_FILE)
                        .set(STORED_FILE.USES, STORED_FILE.USES.minus(1))
                        .where(STORED_FILE.SHA256.eq(sha256))
                        .execute());
        db.deleteFrom(MEDIA).where(which).execute();
    }
}
