package org.indaba.store.media;

import static org.indaba.store.schema.Tables.STORED_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.indaba.store.ReadContext;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** Has the statements over the table {@code stored_file}: the stored bytes by their hash, and the number of their uses. */
public final class StoredFileTable {
    private StoredFileTable() {}

    /** Counts one more use of bytes on disk, by an answer's file or a document. */
    static void addUse(DSLContext db, String sha256, long bytes, Instant now) {
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

    /** The SHA-256 of used bytes that begin with these digits; all of them would be too many for memory. */
    public static Set<String> within(ReadContext db, String digits) {
        return db.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.SHA256.between(digits, digits + "g"))
                .fetchSet(STORED_FILE.SHA256);
    }

    public static boolean isKnown(DSLContext db, String sha256) {
        return db.fetchExists(STORED_FILE, STORED_FILE.SHA256.eq(sha256));
    }

    /** Reads the SHA-256 of all used bytes, one after another, in order. */
    public static void each(ReadContext db, Consumer<String> each) {
        try (Cursor<Record1<String>> rows =
                db.select(STORED_FILE.SHA256).from(STORED_FILE).orderBy(STORED_FILE.SHA256).fetchLazy()) {
            for (Iterator<Record1<String>> row = rows.iterator(); row.hasNext();) {
                each.accept(row.next().value1());
            }
        }
    }

    /** Returns those of these bytes that are used. */
    public static Set<String> inUse(DSLContext db, Collection<String> sha256) {
        return db.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.SHA256.in(sha256))
                .fetchSet(STORED_FILE.SHA256);
    }
}
