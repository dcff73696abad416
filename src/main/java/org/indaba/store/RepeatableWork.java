package org.indaba.store;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Work for {@link Database#write} that may be undone and carried out again before its outcome is reported: its effects
 * outside the database are the same, once or twice. It needs no savepoint where all work in the same commit is of this
 * kind.
 */
@FunctionalInterface
public interface RepeatableWork<T> extends Function<DSLContext, T> {
    static <T> RepeatableWork<T> of(Function<DSLContext, T> work) {
        return work::apply;
    }
}
