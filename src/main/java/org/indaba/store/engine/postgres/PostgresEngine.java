package org.indaba.store.engine.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.encryption.PersonKeyCipher;
import org.indaba.store.engine.DatabaseEngine;
import org.indaba.store.engine.DatabaseProbe;
import org.indaba.store.engine.JooqContexts;
import org.indaba.store.engine.ReaderPool;
import org.indaba.store.engine.ReaderQueue;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/**
 * The engine for PostgreSQL. Other processes' writes wait until the writer's transaction ends; there is only one server.
 */
public final class PostgresEngine implements DatabaseEngine {
    private final PostgresServer server;
    private final PostgresServer.Use use;
    private final PersonKeyCipher words;

    /** The connection that the start checked, for the writer: it may hold the lock of the one server. */
    private final AtomicReference<Connection> first = new AtomicReference<>();

    /** @param words the cipher, which is closed with it */
    PostgresEngine(String url, PostgresServer.Use use, PersonKeyCipher words) {
        this.server = new PostgresServer(url);
        this.use = use;
        this.words = words;
    }

    /** Checks whether the database can be used. */
    void settle() throws UnusableStorageException {
        first.set(server.settle(use));
    }

    @Override
    public DatabaseProbe ground(ReaderPool readers) {
        return new PostgresProbe(readers);
    }

    @Override
    public ReaderQueue.Reading reading() {
        return words.reading();
    }

    @Override
    public void close() {
        Connection unused = first.getAndSet(null);
        if (unused != null) {
            PostgresServer.letGo(unused);
        }
        words.close();
    }

    @Override
    public Connection open() throws SQLException {
        Connection looked = first.getAndSet(null);
        return looked == null ? server.writer(use) : looked;
    }

    @Override
    public Connection openReader() throws SQLException {
        return server.reader();
    }

    @Override
    public DSLContext context(Connection connection) {
        return words.in(JooqContexts.of(connection, SQLDialect.POSTGRES));
    }

    /** The driver begins the transaction with the first statement. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(PostgresServer.LOCK_WRITING)) {
            turn.execute();
        }
    }

    /** The same as {@link #begin}. A server knows its own reads; other processes announce theirs with a lock. */
    @Override
    public void beginReading(Connection connection) throws SQLException {
        if (use == PostgresServer.Use.BESIDE_IT) {
            SnapshotLock.hold(connection);
        }
    }

    @Override
    public void endReading(Connection connection) throws SQLException {
        connection.commit();
    }

    /** A connection always leads to the one existing server. */
    @Override
    public void refuseLost() {
        // a connection notices by itself
    }

    @Override
    public boolean beforeCommit() throws SQLException {
        return words.beforeCommit();
    }

    /** Deleted data stays in PostgreSQL for a time, so the keys that open it are deleted. */
    @Override
    public boolean cutLog(Connection connection) throws SQLException {
        try {
            begin(connection);
            return SnapshotLock.isFree(connection) && words.forgetUnneeded(context(connection));
        } finally {
            connection.rollback();
        }
    }

    /** PostgreSQL reports its own damage in its log. */
    @Override
    public void failed(Throwable failure) {
        words.failed();
    }

    @Override
    public void failedToRead(Throwable failure) {
        // it reports its own damage in its log
    }

    /**
     * An error of one statement or its values undoes no more than its savepoint (PostgreSQL's error codes, appendix A); an
     * error of the connection, the server or its disk ends the connection. An exception that did not come from PostgreSQL
     * changed nothing there.
     */
    @Override
    public boolean spares(RuntimeException failure) {
        if (!(failure instanceof DataAccessException data)) {
            return true;
        }
        SQLException cause = data.getCause(SQLException.class);
        return cause == null || PostgresServer.isOfTheStatement(cause);
    }
}
