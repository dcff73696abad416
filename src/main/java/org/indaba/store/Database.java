package org.indaba.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The one door to the database.
 *
 * <p>Writes go through one writer. Those that wait share a commit, and one bad write cannot spoil its neighbours. Reads
 * have connections of their own and see one snapshot.
 */
public interface Database extends AutoCloseable {
    /**
     * Runs {@code work} in a transaction. The future completes after the commit; it fails with {@link StorageException}
     * where the commit failed, which does not say that nothing was stored, and with the work's own exception where the
     * work threw one, in which case nothing of it was stored.
     *
     * @param lane writes of one lane are carried out one after another, in the order of the calls; those that wait
     *     behind a failed commit which holds one of their lane fail with it
     * @param work a {@link RepeatableWork} where it can be: that is cheaper
     * @param series what comes again together with this write, if it is not stored
     */
    <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work);

    /** As {@link #write(String, WriteSeries, Function)}, for a write that comes again alone. */
    default <T> CompletableFuture<T> write(String lane, Function<DSLContext, T> work) {
        return write(lane, new WriteSeries(), work);
    }

    /**
     * Runs {@code query} on a read connection, in one snapshot. Waits for a free connection, within bounds: nothing that the
     * writer carries out, or that is done on its thread after a commit, may read so.
     */
    <T> T read(Function<? super ReadContext, T> query);

    /**
     * To be called after the commit of an erasure: what was erased leaves the database's log too, as soon as no reader
     * needs it any more. Does not wait.
     */
    void eraseTraces();

    /** Waits for the writes that were accepted, then lets go of every connection. */
    @Override
    void close();
}
