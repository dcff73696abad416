package org.indaba.store.engine;

import java.util.List;
import org.indaba.store.ReadContext;
import org.indaba.store.engine.postgres.Amcheck;
import org.jooq.SQLDialect;

/** Whether every page, row and index of a database is as it must be, and every row that another names is there. */
public final class IntegrityCheck {
    private IntegrityCheck() {}

    /** As much of it as {@link #seesPages} says. */
    public static boolean run(ReadContext db) {
        if (db.family() == SQLDialect.POSTGRES) {
            return WholeDatabase.read(db, () -> DanglingReferences.of(db).isEmpty()
                    && Amcheck.usable(db).stream().allMatch(each -> each.run(db)));
        }
        return db.fetch("pragma integrity_check(1)").getValues(0).equals(List.of("ok"))
                && db.fetch("pragma foreign_key_check").isEmpty();
    }

    /** Whether pages and indexes are looked at too: PostgreSQL needs its extension amcheck for it, and a right to use it. */
    public static boolean seesPages(ReadContext db) {
        return db.family() != SQLDialect.POSTGRES || Amcheck.usable(db).isPresent();
    }
}
