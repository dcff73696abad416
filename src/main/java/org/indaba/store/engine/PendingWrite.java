package org.indaba.store.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.indaba.store.RepeatableWork;
import org.indaba.store.StorageException;
import org.indaba.store.WriteSeries;
import org.jooq.DSLContext;

/** A write that waits for the writer, and what its caller waits for. */
public record PendingWrite<T>(String lane, WriteSeries series, Function<DSLContext, T> work, CompletableFuture<T> done) {
    boolean isRepeatable() {
        return work instanceof RepeatableWork;
    }

    /** What to tell the caller once the commit is through. */
    Runnable carryOut(DSLContext context) {
        T result = work.apply(context);
        return () -> done.complete(result);
    }

    void fail(StorageException failure) {
        series.fail();
        done.completeExceptionally(failure);
    }
}
