package org.indaba.store.person;

import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Gives what somebody is in the middle of to another, unless they are in the middle of such a thing themselves. */
final class MoveDraft {
    private MoveDraft() {}

    static void run(
            DSLContext db, KeyOwner kind, TableField<?, Long> owner, TableField<?, String> draft, long before,
            long respondent) {
        if (db.fetchExists(owner.getTable(), owner.eq(respondent))) {
            return;
        }
        ColumnCipher words = ColumnCipher.of(db);
        db.select(draft)
                .from(draft.getTable())
                .where(owner.eq(before))
                .fetchOptional(row -> words.open(kind, before, row.value1()))
                .ifPresent(text -> db.update(draft.getTable())
                        .set(owner, respondent)
                        .set(draft, words.keep(kind, respondent, text))
                        .where(owner.eq(before))
                        .execute());
        words.retire(kind, before);
    }
}
