package org.indaba.store;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Work for {@link Database#write} that may be undone and carried out again before its outcome is told: what it does outside
 * the database comes to the same, once or twice. It needs no savepoint where all that shares its commit is of the kind.
 */
@FunctionalInterface
public interface RepeatableWork<T> extends Function<DSLContext, T> {
    static <T> RepeatableWork<T> of(Function<DSLContext, T> work) {
        return work::apply;
    }
}
