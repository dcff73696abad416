package org.indaba.store.media;

import static org.indaba.store.schema.Tables.STORED_FILE;

import java.time.Instant;
import org.jooq.DSLContext;

/** Counts one more use of bytes that are on disk: an answer's file, or a document. */
final class AddFileUse {
    private AddFileUse() {}

    static void run(DSLContext db, String sha256, long bytes, Instant now) {
        db.insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, sha256)
                .set(STORED_FILE.BYTES, bytes)
                .set(STORED_FILE.USES, 1)
                .set(STORED_FILE.STORED_AT, now.toEpochMilli())
                .onConflict(STORED_FILE.SHA256)
                .doUpdate()
                .set(STORED_FILE.USES, STORED_FILE.USES.plus(1))
                .execute();
    }
}
