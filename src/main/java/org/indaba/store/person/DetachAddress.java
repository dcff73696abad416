package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;

import java.time.Instant;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/** Takes an address from whoever was there: the row stays for what was said from it, and leads nowhere. */
public final class DetachAddress {
    private DetachAddress() {}

    public static void run(DSLContext db, long address, String lookup, byte[] sealed, Instant now) {
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.ADDRESS, address);
        db.update(ADDRESS)
                .set(ADDRESS.LOOKUP, lookup)
                .set(ADDRESS.SEALED, words.keep(KeyOwner.ADDRESS, address, sealed))
                .set(ADDRESS.GONE_AT, now.toEpochMilli())
                .where(ADDRESS.ID.eq(address))
                .execute();
    }
}
