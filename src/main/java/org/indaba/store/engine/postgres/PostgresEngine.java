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

/** PostgreSQL. Other processes' writes wait for the writer's transaction to end; of servers there is one. */
public final class PostgresEngine implements DatabaseEngine {
    private final PostgresServer server;
    private final PostgresServer.Use use;
    private final PersonKeyCipher words;

    /** The one that the start looked through, for the writer: it may hold the lock of the one server. */
    private final AtomicReference<Connection> first = new AtomicReference<>();

    /** @param words are closed with it */
    PostgresEngine(String url, PostgresServer.Use use, PersonKeyCipher words) {
        this.server = new PostgresServer(url);
        this.use = use;
        this.words = words;
    }

    /** Looks whether it can be used so. */
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

    /** The driver begins it with the first statement. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(PostgresServer.LOCK_WRITING)) {
            turn.execute();
        }
    }

    /** As {@link #begin}. What a server reads it knows of; the others tell it by a lock. */
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

    /** The server that it is connected to is the one there is. */
    @Override
    public void refuseLost() {
        // nothing that a connection would not find by itself
    }

    @Override
    public boolean beforeCommit() throws SQLException {
        return words.beforeCommit();
    }

    /** What was deleted stays in PostgreSQL for a time: the keys that open it go. */
    @Override
    public boolean cutLog(Connection connection) throws SQLException {
        try {
            begin(connection);
            return SnapshotLock.isFree(connection) && words.forgetUnneeded(context(connection));
        } finally {
            connection.rollback();
        }
    }

    /** PostgreSQL says of its own damage in its log. */
    @Override
    public void failed(Throwable failure) {
        words.failed();
    }

    @Override
    public void failedToRead(Throwable failure) {
        // it says of its own damage in its log
    }

    /**
     * What is wrong with one statement or its values undoes no more than its savepoint (PostgreSQL's error codes,
     * appendix A); whatever is wrong with the connection, the server or its disk ends the connection. What never came
     * from PostgreSQL touched nothing there.
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
