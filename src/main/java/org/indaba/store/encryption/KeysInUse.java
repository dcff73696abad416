package org.indaba.store.encryption;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds the keys with which something is stored. */
final class KeysInUse {
    private KeysInUse() {}

    /** The keys of these owners, all of one kind; others' may be among them. */
    static Set<Long> of(DSLContext db, KeyOwner kind, Collection<Long> owners) {
        Set<Long> ids = new HashSet<>();
        EncryptedColumn.of(kind).forEach(each -> ids.addAll(in(db, each, each.of().apply(owners), Integer.MAX_VALUE)));
        return ids;
    }

    /** One key of each column in which anything is stored. */
    static Set<Long> oneOfEach(DSLContext db) {
        Set<Long> ids = new HashSet<>();
        EncryptedColumn.ALL.forEach(each -> ids.addAll(in(db, each, DSL.noCondition(), 1)));
        return ids;
    }

    private static Set<Long> in(DSLContext db, EncryptedColumn column, Condition which, int most) {
        Set<Long> ids = new HashSet<>();
        db.select(head(column.column()))
                .from(column.column().getTable())
                .where(which)
                .and(isKept(column.column()))
                .limit(most)
                .fetch(0)
                .forEach(each -> ids.add(
                        each instanceof String text ? EncryptedValueFormat.keyOf(text) : EncryptedValueFormat.keyOf((byte[]) each)));
        return ids;
    }

    /** The part of a text that names its key, and no more. */
    private static Field<?> head(Field<?> column) {
        return column.getType() == String.class
                ? left(column.coerce(String.class), inline(EncryptedValueFormat.HEAD_LETTERS))
                : column;
    }

    /** The value is neither null nor empty. */
    static Condition isKept(Field<?> column) {
        return column.getType() == String.class
                ? column.coerce(String.class).ne(inline(""))
                : column.coerce(byte[].class).ne(val(new byte[0]));
    }
}
