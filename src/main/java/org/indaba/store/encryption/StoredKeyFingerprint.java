package org.indaba.store.encryption;

import static org.indaba.store.schema.Tables.KEY_MARK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Stores a sealed value by which the key of a database is recognised. */
public final class StoredKeyFingerprint {
    private static final int ID = 1;

    private StoredKeyFingerprint() {}

    public static Optional<byte[]> find(DSLContext db) {
        return db.select(KEY_MARK.SEALED).from(KEY_MARK).where(KEY_MARK.ID.eq(ID)).fetchOptional(KEY_MARK.SEALED);
    }

    public static void put(DSLContext db, byte[] sealed, Instant now) {
        db.deleteFrom(KEY_MARK).where(KEY_MARK.ID.eq(ID)).execute();
        db.insertInto(KEY_MARK)
                .set(KEY_MARK.ID, ID)
                .set(KEY_MARK.SEALED, sealed)
                .set(KEY_MARK.MADE_AT, now.toEpochMilli())
                .execute();
    }
}
