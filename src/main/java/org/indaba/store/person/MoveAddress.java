package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;

import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/** Gives an address its new place. */
public final class MoveAddress {
    private MoveAddress() {}

    /** False where another address stands for that place already: nothing is changed then. */
    public static boolean run(DSLContext db, long address, String lookup, byte[] sealed) {
        if (db.fetchExists(ADDRESS, ADDRESS.LOOKUP.eq(lookup).and(ADDRESS.ID.ne(address)))) {
            return false;
        }
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.ADDRESS, address);
        db.update(ADDRESS)
                .set(ADDRESS.LOOKUP, lookup)
                .set(ADDRESS.SEALED, words.keep(KeyOwner.ADDRESS, address, sealed))
                .setNull(ADDRESS.LIVE_MESSAGE)
                .where(ADDRESS.ID.eq(address))
                .execute();
        return true;
    }
}
