package org.indaba.store.engine;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.List;
import org.indaba.store.ReadContext;
import org.indaba.store.schema.DefaultSchema;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Finds references of the schema with rows that point at missing ones. A database refuses such rows unless it is told not
 * to.
 */
final class DanglingReferences {
    private DanglingReferences() {}

    /** Returns their names. */
    static List<String> of(ReadContext db) {
        List<String> lost = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (ForeignKey<?, ?> reference : table.getReferences()) {
                if (db.fetchExists(selectOne().from(table).where(isLost(reference)))) {
                    lost.add(reference.getName());
                }
            }
        }
        return lost;
    }

    private static Condition isLost(ForeignKey<?, ?> reference) {
        Table<?> there = reference.getKey().getTable().as("there");
        Condition found = DSL.noCondition();
        Condition points = DSL.noCondition();
        for (int i = 0; i < reference.getFields().size(); i++) {
            Field<?> pointing = reference.getFields().get(i);
            points = points.and(pointing.isNotNull());
            found = found.and(same(there.field(reference.getKeyFields().get(i)), pointing));
        }
        return points.and(notExists(selectOne().from(there).where(found)));
    }

    @SuppressWarnings("unchecked")
    private static Condition same(Field<?> one, Field<?> other) {
        return ((Field<Object>) one).eq((Field<Object>) other);
    }
}
