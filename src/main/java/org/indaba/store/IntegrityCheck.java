package org.indaba.store;

import java.util.List;
import org.jooq.DSLContext;

/** Whether every page, row and index of a database is as it must be, and every row that another names is there. */
public final class IntegrityCheck {
    private IntegrityCheck() {}

    public static boolean run(DSLContext db) {
        return db.fetch("pragma integrity_check(1)").getValues(0).equals(List.of("ok"))
                && db.fetch("pragma foreign_key_check").isEmpty();
    }
}
