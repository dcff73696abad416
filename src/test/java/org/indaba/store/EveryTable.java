package org.indaba.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.engine.TableOrder;
import org.indaba.store.schema.Tables;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Rows in every table of the schema, made from what is known of its columns: each value another one, where there may be
 * none there is none in every third row, and what points at a row points at one that is there. The audit has a sound chain.
 */
public final class EveryTable {
    private static final Instant NOW = Instant.parse("2026-11-27T02:30:00Z");
    private static final List<String> TEXTS =
            List.of("it's; a \"quote\"\nand a line", "بعد ذلك", "\uD83D\uDDF3 漢字", "\\x00 ' || '", "", "  spaces ");

    private EveryTable() {}

    /** So many rows in each, numbered from {@code first} on. */
    public static void fill(DSLContext db, int first, int rows) {
        for (Table<?> table : TableOrder.parentsFirst()) {
            for (int i = first; i < first + rows; i++) {
                if (table.equals(Tables.AUDIT)) {
                    AuditTable.append(db, NOW, "actor-" + i, "act", "subject-" + i, TEXTS.get(i % TEXTS.size()));
                } else {
                    insert(db, table, i);
                }
            }
        }
    }

    private static void insert(DSLContext db, Table<?> table, int row) {
        List<Object> values = new ArrayList<>();
        for (Field<?> column : table.fields()) {
            values.add(column.getDataType().nullable() && row % 3 == 0 ? null : value(table, column, row));
        }
        db.insertInto(table, table.fields()).values(values).execute();
    }

    private static Object value(Table<?> table, Field<?> column, int row) {
        for (ForeignKey<?, ?> reference : table.getReferences()) {
            int at = reference.getFields().indexOf(column);
            if (at >= 0) {
                return value(reference.getKey().getTable(), reference.getKeyFields().get(at), row);
            }
        }
        Class<?> type = column.getType();
        if (type == Long.class) {
            return 5_000_000_000L + row;
        }
        if (type == Integer.class) {
            return row;
        }
        if (type == Boolean.class) {
            return row % 2 == 0;
        }
        if (type == byte[].class) {
            return (row % 4 == 1 ? "" : "\0\u00ff bytes " + column.getName() + row)
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        return text(column, row);
    }

    /** What is a key, or is compared, has letters alone. */
    private static String text(Field<?> column, int row) {
        boolean bounded = column.getDataType().length() > 0;
        if (column.getName().equals("sha256")) {
            return "%064x".formatted(row);
        }
        return bounded ? Integer.toString(row, 36) : TEXTS.get(row % TEXTS.size()) + column.getName() + row;
    }

    /** Every column that has another value than null somewhere. */
    public static Set<String> columnsWithValues(DSLContext db) {
        Set<String> columns = new java.util.TreeSet<>();
        for (Table<?> table : TableOrder.parentsFirst()) {
            for (Record row : db.selectFrom(table)) {
                for (Field<?> column : table.fields()) {
                    if (row.get(column) != null) {
                        columns.add(table.getName() + "." + column.getName());
                    }
                }
            }
        }
        return columns;
    }
}
