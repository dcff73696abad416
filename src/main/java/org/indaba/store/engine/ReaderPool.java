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

/** A pool of a few read connections, which stay open. Each is lent to one query at a time inside one snapshot. */
public final class ReaderPool {
    /** The queries at one time. */
    public static final int MOST = 8;

    /** How long a query waits for a connection. */
    static final int WAIT_SECONDS = 10;

    /** How long closing waits for running queries. */
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
     * A running thread takes a free place before one that waits: passed on in order, each waiting thread would first have
     * to get a processor while nobody reads. Waiting threads get places in order.
     */
    private final Semaphore places = new Semaphore(MOST);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param failed receives every failure */
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

    /** The number of running queries. */
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
            // the connection was given up already
        }
    }

    /** Drops idle connections after a failure of one: a server that was restarted has ended them all. */
    private void dropIdle() {
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            giveBack(each, false);
        }
    }

    /**
     * Refuses new queries, and waits for running ones. The last connection to SQLite copies its log into the database; one
     * that was closed or opened later would leave a log beside it.
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
