package org.indaba.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/**
 * PostgreSQL: one writer, and readers beside it, as with SQLite. Other processes' writes wait for the writer's
 * transaction to end; of servers there is one.
 */
public final class PostgresDatabase implements OpenDatabase, GroupCommit.Connections, Readers.Connections {
    private final PostgresServer server;
    private final PostgresServer.Use use;
    private final SealedWords words;
    private final GroupCommit writer;
    private final Readers readers;
    private final PostgresGround ground;
    private final Checkup checkup;

    /** The one that the start looked through, for the writer: it may hold the lock of the one server. */
    private final AtomicReference<Connection> first = new AtomicReference<>();

    private PostgresDatabase(String url, PostgresServer.Use use, SealedWords words) {
        this.server = new PostgresServer(url);
        this.use = use;
        this.words = words;
        this.writer = new GroupCommit(this);
        this.readers = new Readers(this, failure -> { });
        this.ground = new PostgresGround(readers);
        this.checkup = new Checkup(ground, writer);
    }

    /**
     * For a server; a second one is refused.
     *
     * @param keys the file of persons' keys, made where there is none
     */
    public static PostgresDatabase serve(String url, Path keys) throws StorageUnusable {
        return open(url, PostgresServer.Use.BY_THE_SERVER, keys);
    }

    /** For what runs beside a server. */
    public static PostgresDatabase open(String url, Path keys) throws StorageUnusable {
        return open(url, PostgresServer.Use.BESIDE_IT, keys);
    }

    private static PostgresDatabase open(String url, PostgresServer.Use use, Path keys) throws StorageUnusable {
        SealedWords words = SealedWords.open(keys);
        PostgresDatabase database = new PostgresDatabase(url, use, words);
        try {
            database.first.set(database.server.settle(use));
            Migrations.bringUpToDate(url);
        } catch (StorageUnusable | RuntimeException e) {
            words.close();
            throw e;
        }
        database.writer.start();
        database.refuseOthersKeys(keys);
        return database;
    }

    /** New keys beside those that are missing would make it worse. */
    private void refuseOthersKeys(Path keys) throws StorageUnusable {
        if (!read(words::fits)) {
            close();
            throw new StorageUnusable("the keys of persons in " + keys + " are not those of the database of"
                    + " INDABA_DATABASE_URL; put the file there that belongs to it, or restore a backup into an empty"
                    + " database: indaba restore FILE");
        }
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, Series series, Function<DSLContext, T> work) {
        return writer.submit(lane, series, work);
    }

    @Override
    public <T> T read(Function<DSLContext, T> query) {
        try (Readings.Reading reading = words.reading()) {
            return readers.read(query);
        }
    }

    @Override
    public void eraseTraces() {
        writer.eraseTraces();
    }

    @Override
    public Fitness fitness() {
        return checkup.look();
    }

    @Override
    public StoreFigures figures() {
        return new StoreFigures(
                writer.waiting(), writer.commits().seen(), writer.failures(), readers.busy(), Readers.MOST,
                ground.bytes(), 0, Optional.empty());
    }

    @Override
    public boolean isWriting() {
        return writer.isAlive();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
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
        return words.in(Contexts.of(connection, SQLDialect.POSTGRES));
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
