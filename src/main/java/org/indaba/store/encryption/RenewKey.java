package org.indaba.store.encryption;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;

/**
 * Encrypts the remaining data of an owner with a new key, after some of it was deleted: with the earlier key the deleted
 * part becomes unreadable. Where nothing is sealed it does nothing.
 */
public final class RenewKey {
    private RenewKey() {}

    public static void run(DSLContext db, KeyOwner kind, long owner) {
        ColumnCipher words = ColumnCipher.of(db);
        if (words.seals()) {
            words.retire(kind, owner);
            EncryptedColumn.of(kind).forEach(each -> renew(db, words, each, owner));
        }
    }

    private static void renew(DSLContext db, ColumnCipher words, EncryptedColumn column, long owner) {
        Table<?> table = column.column().getTable();
        UniqueKey<?> key = table.getPrimaryKey();
        Set<Field<?>> fields = new LinkedHashSet<>(column.needs());
        fields.add(column.column());
        fields.addAll(key.getFields());
        for (Record row : db.select(fields)
                .from(table)
                .where(column.of().apply(List.of(owner)))
                .and(KeysInUse.isKept(column.column()))
                .fetch()) {
            if (column.owner().applyAsLong(row) == owner) {
                db.update(table)
                        .set(Map.of(column.column(), column.keep(words, row, column.open(words, row))))
                        .where(key.getFields().stream().map(each -> is(each, row)).toList())
                        .execute();
            }
        }
    }

    private static <T> Condition is(Field<T> field, Record row) {
        return field.eq(row.get(field));
    }
}
