package org.indaba.store.encryption;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** Reads whole rows, with people's data decrypted. */
public final class DecryptedRows {
    private DecryptedRows() {}

    public static List<Record> rows(DSLContext db, ResultQuery<? extends Record> query) {
        List<Record> rows = List.copyOf(query.fetch());
        ColumnCipher words = ColumnCipher.of(db);
        if (words.seals()) {
            rows.forEach(each -> open(words, each));
        }
        return rows;
    }

    private static void open(ColumnCipher words, Record row) {
        for (Field<?> field : row.fields()) {
            EncryptedColumn.of(field).ifPresent(each -> set(row, field, each.open(words, row)));
        }
    }

    private static <T> void set(Record row, Field<T> field, Object opened) {
        row.set(field, field.getType().cast(opened));
    }
}
