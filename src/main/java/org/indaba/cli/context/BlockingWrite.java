package org.indaba.cli.context;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.indaba.store.Database;
import org.indaba.store.StorageException;
import org.jooq.DSLContext;

/** Makes a write and waits for its commit. */
public final class BlockingWrite {
    /** The wait is longer than the time that one process waits for another's commit. */
    private static final int WAIT_SECONDS = 30;

    private BlockingWrite() {}

    public static <T> T now(Database database, Function<DSLContext, T> work) {
        try {
            return database.write("cli", work).get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageException("it could not be stored", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while storing", e);
        }
    }
}
