package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.PAGE;
import static org.jooq.impl.DSL.select;

import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/** Deletes what the pages of a respondent show, on whatever device; each shows where they are when it is asked for next. */
public final class ForgetPages {
    private ForgetPages() {}

    public static void of(DSLContext db, long respondent) {
        ColumnCipher words = ColumnCipher.of(db);
        if (words.seals()) {
            db.select(ADDRESS.ID)
                    .from(ADDRESS)
                    .where(ADDRESS.RESPONDENT_ID.eq(respondent))
                    .forEach(row -> words.retire(KeyOwner.SAID, row.value1()));
        }
        db.deleteFrom(PAGE)
                .where(PAGE.ADDRESS_ID.in(select(ADDRESS.ID).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent))))
                .execute();
    }
}
