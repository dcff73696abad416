package org.indaba.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Read connections: few, kept open, each lent to one query at a time inside one snapshot. */
public final class ReaderPool {
    /** Queries at one time. */
    public static final int MOST = 8;

    /** How long a query waits for its turn. */
    static final int WAIT_SECONDS = 10;

    /** How long closing waits for queries that run. */
    private static final int CLOSE_SECONDS = 5;

    /** Opens read connections, and begins and ends a snapshot on them. */
    public interface Connections {
        Connection openReader() throws SQLException;

        DSLContext context(Connection connection);

        void beginReading(Connection connection) throws SQLException;

        void endReading(Connection connection) throws SQLException;
    }

    private final Connections connections;
    private final Consumer<Throwable> failed;
    /**
     * Whoever runs takes a place that is free before one that waits: handed over in order, each would wait for a processor
     * while nobody reads. Those that wait do so in order.
     */
    private final Semaphore places = new Semaphore(MOST);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param failed is told of every failure */
    public ReaderPool(Connections connections, Consumer<Throwable> failed) {
        this.failed = failed;
        this.connections = connections;
    }

    public <T> T read(Function<? super ReadContext, T> query) {
        take();
        Connection connection = null;
        boolean sound = false;
        try {
            connection = idle.poll();
            if (connection == null) {
                connection = connections.openReader();
            }
            connections.beginReading(connection);
            T result = query.apply(new ReadContext(connections.context(connection).configuration()));
            connections.endReading(connection);
            sound = true;
            return result;
        } catch (SQLException e) {
            failed.accept(e);
            throw new StorageException("a read failed", e);
        } catch (DataAccessException e) {
            failed.accept(e);
            throw e.getCause(SQLException.class) == null ? e : new StorageException("a read failed", e);
        } finally {
            giveBack(connection, sound && !closed);
            if (!sound) {
                dropIdle();
            }
            places.release();
        }
    }

    /** Queries that run now. */
    public int busy() {
        return MOST - places.availablePermits();
    }

    private void take() {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StorageException("all " + MOST + " read connections are busy");
            }
            if (closed) {
                places.release();
                throw new StorageException("the database is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting to read", e);
        }
    }

    private void giveBack(Connection connection, boolean sound) {
        if (connection == null) {
            return;
        }
        if (sound) {
            idle.push(connection);
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // it was given up already
        }
    }

    /** What one met the others may meet: a server that was started anew has ended them all. */
    private void dropIdle() {
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            giveBack(each, false);
        }
    }

    /**
     * Refuses new queries, and waits for those that run: the last connection to SQLite brings its log into the database,
     * and one that was closed later, or opened anew, would leave a log beside it.
     */
    public void close() {
        closed = true;
        try {
            if (places.tryAcquire(MOST, CLOSE_SECONDS, TimeUnit.SECONDS)) {
                places.release(MOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dropIdle();
    }
}
