package org.indaba.store.encryption;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** What people gave, read where it is kept: opened where it is sealed. */
public final class GivenTexts {
    private GivenTexts() {}

    public static List<String> of(
            DSLContext db, TableField<?, String> column, Condition which, OrderField<?>... order) {
        EncryptedColumn owned = EncryptedColumn.of(column).orElseThrow();
        List<Field<?>> fields = new ArrayList<>(owned.needs());
        fields.add(column);
        return db.select(fields).from(column.getTable()).where(which).orderBy(order)
                .fetch(row -> (String) owned.open(ColumnCipher.of(db), row));
    }

    /** All that a table holds. */
    public static String of(DSLContext db, Table<?> table) {
        return DecryptedRows.rows(db, db.selectFrom(table)).stream().map(Record::formatCSV).collect(Collectors.joining());
    }
}
