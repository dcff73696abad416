package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;

import org.jooq.DSLContext;

/** Marks an address as reachable again: the person has written. */
public final class WelcomeBack {
    private WelcomeBack() {}

    /** Whether it was marked as gone. */
    public static boolean run(DSLContext db, long address) {
        return db.update(ADDRESS)
                        .setNull(ADDRESS.GONE_AT)
                        .where(ADDRESS.ID.eq(address))
                        .and(ADDRESS.GONE_AT.isNotNull())
                        .execute()
                > 0;
    }
}
