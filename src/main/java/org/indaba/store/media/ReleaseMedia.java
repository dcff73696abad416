package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Deletes the files of a response or of a bubble: their rows, and the uses of their bytes. */
public final class ReleaseMedia {
    private ReleaseMedia() {}

    /** What is to be removed after the commit. */
    public static ReleasedFiles ofResponse(DSLContext db, long response) {
        return release(db, MEDIA.RESPONSE_ID.eq(response));
    }

    /** What is to be removed after the commit. */
    public static ReleasedFiles ofBubble(DSLContext db, long bubble) {
        return release(db, MEDIA.BUBBLE_ID.eq(bubble));
    }

    private static ReleasedFiles release(DSLContext db, Condition which) {
        Map<String, Integer> uses = db.select(MEDIA.SHA256, DSL.count())
                .from(MEDIA)
                .where(which)
                .and(MEDIA.SHA256.isNotNull())
                .groupBy(MEDIA.SHA256)
                .fetchMap(MEDIA.SHA256, DSL.count());
        List<ReleasedFiles.Unfetched> unfetched = db.select(
                        MEDIA.ID, MEDIA.CHANNEL, MEDIA.FILE_REFERENCE, MEDIA.RESPONSE_ID)
                .from(MEDIA)
                .where(which)
                .and(MEDIA.SHA256.isNull())
                .fetch(row -> new ReleasedFiles.Unfetched(
                        row.value1(), row.value2(), ColumnCipher.of(db).open(KeyOwner.IDENTITY, row.value4(), row.value3())));
        db.deleteFrom(MEDIA).where(which).execute();
        List<String> unused = new ArrayList<>();
        uses.forEach((sha256, count) -> {
            db.update(STORED_FILE)
                    .set(STORED_FILE.USES, STORED_FILE.USES.minus(count))
                    .where(STORED_FILE.SHA256.eq(sha256))
                    .execute();
            if (db.deleteFrom(STORED_FILE)
                            .where(STORED_FILE.SHA256.eq(sha256))
                            .and(STORED_FILE.USES.le(0))
                            .execute()
                    > 0) {
                unused.add(sha256);
            }
        });
        return new ReleasedFiles(unused, unfetched);
    }
}
