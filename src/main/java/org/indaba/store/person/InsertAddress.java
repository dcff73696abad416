package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;

import org.indaba.channel.Address;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/** Gives a respondent one more address. */
public final class InsertAddress {
    private InsertAddress() {}

    public static void run(DSLContext db, long id, long respondent, Address at, String lookup, byte[] sealed) {
        db.insertInto(ADDRESS)
                .set(ADDRESS.ID, id)
                .set(ADDRESS.RESPONDENT_ID, respondent)
                .set(ADDRESS.CHANNEL, at.channel())
                .set(ADDRESS.BOT, at.bot())
                .set(ADDRESS.LOOKUP, lookup)
                .set(ADDRESS.SEALED, ColumnCipher.of(db).keep(KeyOwner.ADDRESS, id, sealed))
                .execute();
    }
}
