package org.indaba.store.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.store.StorageException;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.EncryptedColumn;
import org.indaba.store.encryption.PersonKeyCipher;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/**
 * Copies every row of every table from one database into another whose tables are empty; each may be SQLite or PostgreSQL.
 * A bounded number of rows is in memory at one time. The read is one snapshot only where the caller began one, and the
 * write is complete or absent only where the caller began a transaction.
 */
public final class TableCopy {
    /** The rows that are written together. */
    static final int MOST_ROWS = 500;

    /** The rows that a server sends at one time, however long they are. */
    private static final int MOST_FETCHED = 50;

    /** The characters and bytes of a table's long columns that are written together; one row may be longer. */
    private static final long MOST_LENGTH = 1 << 20;

    /** The rows after which the new keys are written to disk, so that memory does not hold too many. */
    private static final int MOST_WITH_NEW_KEYS = 20_000;

    private final DSLContext from;
    private final DSLContext into;
    private final ColumnCipher read;
    private final ColumnCipher written;
    private int withNewKeys;

    public TableCopy(DSLContext from, DSLContext into) {
        this.from = from;
        this.into = into;
        this.read = ColumnCipher.of(from);
        this.written = ColumnCipher.of(into);
    }

    /**
     * Copies all tables, and returns the number of rows of each.
     *
     * @throws StorageException where one of the two databases failed, or their numbers of rows differ
     */
    public SortedMap<String, Long> run() {
        SortedMap<String, Long> copied = new TreeMap<>();
        for (Table<?> table : TableOrder.parentsFirst()) {
            copied.put(table.getName(), copy(table));
        }
        refuseDifference(copied, from, "were read");
        refuseDifference(copied, into, "were written");
        return copied;
    }

    private long copy(Table<?> table) {
        List<EncryptedColumn> owned = EncryptedColumn.ALL.stream().filter(each -> table.equals(each.column().getTable())).toList();
        try (Cursor<? extends Record> cursor =
                from.select(read(table, owned)).from(table).fetchSize(MOST_FETCHED).fetchLazy()) {
            long rows = 0;
            List<Object[]> together = new ArrayList<>(MOST_ROWS);
            long length = 0;
            for (Record row = cursor.fetchNext(); row != null; row = cursor.fetchNext()) {
                Object[] values = values(table, owned, row);
                together.add(values);
                length += length(values);
                rows++;
                if (together.size() == MOST_ROWS || length >= MOST_LENGTH) {
                    write(table, together);
                    together.clear();
                    length = 0;
                }
            }
            write(table, together);
            return rows;
        } catch (DataAccessException | ColumnCipher.Unreadable e) {
            throw new StorageException("the table " + table.getName() + " could not be copied", e);
        }
    }

    /** The table's columns, and the others that tell the owner of a row. */
    private static Set<Field<?>> read(Table<?> table, List<EncryptedColumn> owned) {
        Set<Field<?>> fields = new LinkedHashSet<>(Arrays.asList(table.fields()));
        owned.forEach(each -> fields.addAll(each.needs()));
        return fields;
    }

    /** The values in the order of the table's columns, in the form of the other database. */
    private Object[] values(Table<?> table, List<EncryptedColumn> owned, Record row) {
        Object[] values = Arrays.stream(table.fields()).map(row::get).toArray();
        for (EncryptedColumn each : owned) {
            values[table.indexOf(each.column())] = each.keep(written, row, each.open(read, row));
        }
        return values;
    }

    private void write(Table<?> table, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BatchBindStep batch = into.batch(
                into.insertInto(table, table.fields()).values(new Object[table.fields().length]));
        for (Object[] row : rows) {
            batch = batch.bind(row);
        }
        batch.execute();
        withNewKeys += rows.size();
        if (withNewKeys >= MOST_WITH_NEW_KEYS && written instanceof PersonKeyCipher sealed) {
            putKeysOnDisk(sealed);
        }
    }

    private void putKeysOnDisk(PersonKeyCipher sealed) {
        try {
            sealed.beforeCommit();
            withNewKeys = 0;
        } catch (SQLException e) {
            throw new StorageException("the keys of persons could not be written", e);
        }
    }

    private static long length(Object[] values) {
        long length = 0;
        for (Object each : values) {
            length += each instanceof String text ? text.length() : each instanceof byte[] bytes ? bytes.length : 0;
        }
        return length;
    }

    private static void refuseDifference(SortedMap<String, Long> copied, DSLContext db, String what) {
        Map<String, Long> counts = TableCounts.run(db);
        copied.forEach((table, rows) -> {
            if (!rows.equals(counts.get(table))) {
                throw new StorageException("of the table " + table + " " + rows + " rows " + what + ", and it has "
                        + counts.getOrDefault(table, 0L));
            }
        });
    }
}
