package org.indaba.store;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How many rows each table has, in whatever schema the database is. */
public final class TableCounts {
    private TableCounts() {}

    public static SortedMap<String, Long> run(DSLContext db) {
        SortedMap<String, Long> counts = new TreeMap<>();
        db.fetch("select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'")
                .getValues(0, String.class)
                .forEach(table -> counts.put(
                        table, db.selectCount().from(DSL.table(DSL.quotedName(table))).fetchSingle().value1().longValue()));
        return counts;
    }
}
