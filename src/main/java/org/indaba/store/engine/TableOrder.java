package org.indaba.store.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.indaba.store.schema.DefaultSchema;
import org.jooq.Table;

/** Orders the tables of the schema, each after those that it references. */
public final class TableOrder {
    private TableOrder() {}

    public static List<Table<?>> parentsFirst() {
        return parentsFirst(DefaultSchema.DEFAULT_SCHEMA.getTables());
    }

    /** @throws IllegalArgumentException where tables reference each other, or a table itself, so that there is no order */
    static List<Table<?>> parentsFirst(Collection<? extends Table<?>> tables) {
        Set<Table<?>> placed = new LinkedHashSet<>();
        List<Table<?>> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            List<Table<?>> next = left.stream().filter(each -> placed.containsAll(parents(each))).toList();
            if (next.isEmpty()) {
                throw new IllegalArgumentException("tables point at each other: " + left);
            }
            placed.addAll(next);
            left.removeAll(next);
        }
        return List.copyOf(placed);
    }

    private static List<Table<?>> parents(Table<?> table) {
        return table.getReferences().stream().<Table<?>>map(each -> each.getKey().getTable()).toList();
    }
}
