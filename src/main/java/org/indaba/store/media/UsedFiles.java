package org.indaba.store.media;

import static org.indaba.store.schema.Tables.STORED_FILE;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;

/** Which of these bytes are in use. */
public final class UsedFiles {
    private UsedFiles() {}

    public static Set<String> run(DSLContext db, Collection<String> sha256) {
        return db.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.SHA256.in(sha256))
                .fetchSet(STORED_FILE.SHA256);
    }
}
