package org.indaba.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * PostgreSQL: one writer, and readers beside it, as with SQLite. Other processes' writes wait for the writer's
 * transaction to end; of servers there is one.
 */
public final class PostgresDatabase implements OpenDatabase, GroupCommit.Connections, Readers.Connections {
    private final PostgresServer server;
    private final PostgresServer.Use use;
    private final GroupCommit writer;
    private final Readers readers;
    private final PostgresGround ground;
    private final Checkup checkup;

    /** The one that the start looked through, for the writer: it may hold the lock of the one server. */
    private final AtomicReference<Connection> first = new AtomicReference<>();

    private PostgresDatabase(String url, PostgresServer.Use use) {
        this.server = new PostgresServer(url);
        this.use = use;
        this.writer = new GroupCommit(this);
        this.readers = new Readers(this, failure -> { });
        this.ground = new PostgresGround(readers);
        this.checkup = new Checkup(ground, writer);
    }

    /** For a server; a second one is refused. */
    public static PostgresDatabase serve(String url) throws StorageUnusable {
        return open(url, PostgresServer.Use.BY_THE_SERVER);
    }

    /** For what runs beside a server. */
    public static PostgresDatabase open(String url) throws StorageUnusable {
        return open(url, PostgresServer.Use.BESIDE_IT);
    }

    private static PostgresDatabase open(String url, PostgresServer.Use use) throws StorageUnusable {
        PostgresDatabase database = new PostgresDatabase(url, use);
        database.first.set(database.server.settle(use));
        Migrations.bringUpToDate(url);
        database.writer.start();
        return database;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, Series series, Function<DSLContext, T> work) {
        return writer.submit(lane, series, work);
    }

    @Override
    public <T> T read(Function<DSLContext, T> query) {
        return readers.read(query);
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
        Settings settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false);
        return DSL.using(connection, SQLDialect.POSTGRES, settings);
    }

    /** The driver begins it with the first statement. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(PostgresServer.LOCK_WRITING)) {
            turn.execute();
        }
    }

    @Override
    public void beginReading(Connection connection) {
        // as begin
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
    public boolean cutLog(Connection connection) {
        return true;
    }

    @Override
    public void failed(Throwable failure) {
        // PostgreSQL says of its own damage in its log
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
