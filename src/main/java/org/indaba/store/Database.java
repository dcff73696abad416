package org.indaba.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Gives access to the database.
 *
 * <p>One thread makes all writes. Writes that wait share a commit, and a failing write does not affect the others. Reads
 * have connections of their own, and each sees one snapshot.
 */
public interface Database extends AutoCloseable {
    /**
     * Runs {@code work} in a transaction. The future completes after the commit; it fails with {@link StorageException}
     * where the commit failed, which does not say that nothing was stored, and with the work's own exception where the work
     * threw one, in which case nothing of it was stored.
     *
     * @param lane writes of one lane are carried out one after another, in the order of the calls; where a commit with a
     *      write of a lane fails, the waiting writes of that lane fail with it
     * @param work preferably a {@link RepeatableWork}, which is cheaper
     * @param series the writes that are repeated together with this one, if it is not stored
     */
    <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work);

    /** The same as {@link #write(String, WriteSeries, Function)}, for a write that is repeated alone. */
    default <T> CompletableFuture<T> write(String lane, Function<DSLContext, T> work) {
        return write(lane, new WriteSeries(), work);
    }

    /**
     * Runs {@code query} on a read connection, in one snapshot. It waits for a free connection, for a bounded time. Code
     * that the writer runs, or that runs on its thread after a commit, must not call it.
     */
    <T> T read(Function<? super ReadContext, T> query);

    /**
     * Removes erased data from the database's log too, as soon as no reader needs it any more. It must be called after the
     * commit of the erasure, and does not wait.
     */
    void eraseTraces();

    /** Waits for the accepted writes, then closes every connection. */
    @Override
    void close();
}
