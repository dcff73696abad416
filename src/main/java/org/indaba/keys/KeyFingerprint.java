package org.indaba.keys;

import static org.indaba.store.schema.Tables.ADDRESS;

import java.time.Instant;
import java.util.Optional;
import org.indaba.store.Database;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.encryption.StoredKeyFingerprint;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;

/** Tells which key belongs to a database. */
final class KeyFingerprint {
    private static final String PLACE = "key mark";

    private KeyFingerprint() {}

    static void put(DSLContext db, Vault vault, Instant now) {
        StoredKeyFingerprint.put(db, vault.seal(PLACE, "this key"), now);
    }

    /**
     * Tells whether the database was sealed with a key: a new one has no mark, and one of an earlier release has none yet.
     */
    static boolean isSealed(Database database) {
        return database.read(db -> StoredKeyFingerprint.find(db).isPresent() || sealed(db).isPresent());
    }

    static boolean hasMark(Database database) {
        return database.read(StoredKeyFingerprint::find).isPresent();
    }

    /** Tells whether this key opens the database; any key does where nothing is sealed. */
    static boolean isOpenedBy(Database database, Vault vault) {
        try {
            database.read(db -> {
                Optional<byte[]> mark = StoredKeyFingerprint.find(db);
                if (mark.isPresent()) {
                    vault.open(PLACE, mark.get());
                } else {
                    sealed(db).ifPresent(each -> AddressSeal.open(vault, each.id(), "", "", each.sealed()));
                }
                return null;
            });
            return true;
        } catch (Vault.WrongKey e) {
            return false;
        }
    }

    private record Sealed(long id, byte[] sealed) {}

    private static Optional<Sealed> sealed(DSLContext db) {
        return db.select(ADDRESS.ID, ADDRESS.SEALED).from(ADDRESS).where(ADDRESS.ID.ne(PlaceholderOwner.ID)).limit(1)
                .fetchOptional(row -> new Sealed(
                        row.value1(), ColumnCipher.of(db).open(KeyOwner.ADDRESS, row.value1(), row.value2())));
    }
}
