package org.indaba.store;

import static org.indaba.store.schema.Tables.STORED_FILE;

import java.util.Set;
import org.jooq.DSLContext;

/** The SHA-256 of all bytes on disk that somebody uses. */
public final class KnownFiles {
    private KnownFiles() {}

    public static Set<String> all(ReadContext db) {
        return db.select(STORED_FILE.SHA256).from(STORED_FILE).fetchSet(STORED_FILE.SHA256);
    }

    public static boolean isKnown(DSLContext db, String sha256) {
        return db.fetchExists(STORED_FILE, STORED_FILE.SHA256.eq(sha256));
    }
}
