package org.indaba.store.engine;

import java.util.List;
import org.indaba.store.ReadContext;
import org.indaba.store.engine.postgres.Amcheck;
import org.jooq.SQLDialect;

/** Checks that every page, row and index of a database is intact, and that every referenced row exists. */
public final class IntegrityCheck {
    private IntegrityCheck() {}

    /** Checks as much as {@link #seesPages} tells. */
    public static boolean run(ReadContext db) {
        if (db.family() == SQLDialect.POSTGRES) {
            return WholeDatabase.read(db, () -> DanglingReferences.of(db).isEmpty()
                    && Amcheck.usable(db).stream().allMatch(each -> each.run(db)));
        }
        return db.fetch("pragma integrity_check(1)").getValues(0).equals(List.of("ok"))
                && db.fetch("pragma foreign_key_check").isEmpty();
    }

    /**
     * Tells whether pages and indexes are checked too: for that PostgreSQL needs its extension amcheck, and the right to
     * use it.
     */
    public static boolean seesPages(ReadContext db) {
        return db.family() != SQLDialect.POSTGRES || Amcheck.usable(db).isPresent();
    }
}
