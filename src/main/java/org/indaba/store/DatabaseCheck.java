package org.indaba.store;

import java.util.List;
import org.jooq.DSLContext;

/** What SQLite itself finds wrong with its file (sqlite.org/pragma.html: integrity_check, foreign_key_check). */
public final class DatabaseCheck {
    private static final String FINE = "ok";

    private DatabaseCheck() {}

    /** A line for each fault of pages and indexes; none where there is none. */
    public static List<String> faults(DSLContext db) {
        return db.fetch("pragma integrity_check").map(row -> row.get(0, String.class)).stream()
                .filter(each -> !each.equals(FINE))
                .toList();
    }

    /** The tables with rows that point at nothing. */
    public static List<String> dangling(DSLContext db) {
        return db.fetch("pragma foreign_key_check").map(row -> row.get(0, String.class)).stream().distinct().toList();
    }

    /** Whether the schema was made by the scripts of this program, all of them and no others. */
    public static boolean isThisSchema(DSLContext db) {
        List<String> scripts = db.fetch("select script from flyway_schema_history where success order by installed_rank")
                .map(row -> row.get(0, String.class));
        return scripts.equals(Migrations.SCRIPTS);
    }

    /** The version that this program's schema has. */
    public static int version() {
        return Migrations.SCRIPTS.size();
    }
}
