package org.indaba.store.encryption;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.RESPONDENT;

import org.jooq.DSLContext;

/**
 * The owner of the data that stays after its person is forgotten: one row of respondent and one of address that belong to
 * nobody. They are made when they are first needed.
 */
public final class PlaceholderOwner {
    /** The id of both rows. All other ids are greater. */
    public static final long ID = 0;

    /** This is no keyed hash: those have 64 digits. */
    private static final String LOOKUP = "nobody";

    private PlaceholderOwner() {}

    public static void ensure(DSLContext db) {
        db.insertInto(RESPONDENT)
                .set(RESPONDENT.ID, ID)
                .set(RESPONDENT.CREATED_AT, 0L)
                .onConflictDoNothing()
                .execute();
        db.insertInto(ADDRESS)
                .set(ADDRESS.ID, ID)
                .set(ADDRESS.RESPONDENT_ID, ID)
                .set(ADDRESS.CHANNEL, "")
                .set(ADDRESS.BOT, "")
                .set(ADDRESS.LOOKUP, LOOKUP)
                .set(ADDRESS.SEALED, new byte[0])
                .set(ADDRESS.GONE_AT, 0L)
                .onConflictDoNothing()
                .execute();
    }

    /** The key that replaces a message's key, so that it names no message any more. */
    public static String messageKey(long row) {
        return "erased " + row;
    }
}
