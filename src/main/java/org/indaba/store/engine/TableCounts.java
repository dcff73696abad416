package org.indaba.store.engine;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Counts the rows of each table, in whatever schema the database is. */
public final class TableCounts {
    private static final String SQLITE =
            "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'";
    private static final String POSTGRES = "select table_name from information_schema.tables"
            + " where table_schema = current_schema() and table_type = 'BASE TABLE'";

    private TableCounts() {}

    public static SortedMap<String, Long> run(DSLContext db) {
        return WholeDatabase.read(db, () -> count(db));
    }

    private static SortedMap<String, Long> count(DSLContext db) {
        SortedMap<String, Long> counts = new TreeMap<>();
        db.fetch(db.family() == SQLDialect.POSTGRES ? POSTGRES : SQLITE)
                .getValues(0, String.class)
                .forEach(table -> counts.put(
                        table, db.selectCount().from(DSL.table(DSL.quotedName(table))).fetchSingle().value1().longValue()));
        return counts;
    }
}
