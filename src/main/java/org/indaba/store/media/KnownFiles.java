package org.indaba.store.media;

import static org.indaba.store.schema.Tables.STORED_FILE;

import java.util.Set;
import org.indaba.store.ReadContext;
import org.jooq.DSLContext;

/** The SHA-256 of all bytes on disk that somebody uses. */
public final class KnownFiles {
    private KnownFiles() {}

    /** Those whose SHA-256 begins with these digits: all of them would be too many to hold. */
    public static Set<String> within(ReadContext db, String digits) {
        return db.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.SHA256.between(digits, digits + "g"))
                .fetchSet(STORED_FILE.SHA256);
    }

    public static boolean isKnown(DSLContext db, String sha256) {
        return db.fetchExists(STORED_FILE, STORED_FILE.SHA256.eq(sha256));
    }
}
