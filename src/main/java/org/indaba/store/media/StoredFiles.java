package org.indaba.store.media;

import static org.indaba.store.schema.Tables.STORED_FILE;

import java.util.Iterator;
import java.util.function.Consumer;
import org.indaba.store.ReadContext;
import org.jooq.Cursor;
import org.jooq.Record1;

/** The SHA-256 of all bytes that are in use, one after another, in order. */
public final class StoredFiles {
    private StoredFiles() {}

    public static void run(ReadContext db, Consumer<String> each) {
        try (Cursor<Record1<String>> rows =
                db.select(STORED_FILE.SHA256).from(STORED_FILE).orderBy(STORED_FILE.SHA256).fetchLazy()) {
            for (Iterator<Record1<String>> row = rows.iterator(); row.hasNext();) {
                each.accept(row.next().value1());
            }
        }
    }
}
