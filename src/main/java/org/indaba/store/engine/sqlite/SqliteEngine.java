package org.indaba.store.engine.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.CachingConnection;
import org.indaba.store.engine.DatabaseEngine;
import org.indaba.store.engine.DatabaseProbe;
import org.indaba.store.engine.JooqContexts;
import org.indaba.store.engine.ReaderPool;
import org.indaba.store.engine.ReaderQueue;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The engine for SQLite in WAL mode with {@code synchronous=FULL}. */
public final class SqliteEngine implements DatabaseEngine {
    /** How long a write waits for another process that holds the lock, in milliseconds. */
    private static final int BUSY_MILLIS = 5_000;

    /** The pages in the WAL before it is copied back: more than SQLite's 1000, so that fewer commits pay for it. */
    private static final int CHECKPOINT_PAGES = 10_000;

    /** The cache of the writer, and of each reader; the system's own cache holds the rest. It fills up within hours. */
    private static final int CACHE_KIB = 4_096;

    private static final int READER_CACHE_KIB = 512;

    private static final Set<Integer> SPARING = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT.code, SQLiteErrorCode.SQLITE_ERROR.code,
            SQLiteErrorCode.SQLITE_MISMATCH.code, SQLiteErrorCode.SQLITE_TOOBIG.code,
            SQLiteErrorCode.SQLITE_RANGE.code);

    private final String url;
    private final DamageFlag damage = new DamageFlag();
    private final DatabaseFile file;
    private volatile boolean closed;

    /** @param url the URL of a database whose schema is up to date */
    public SqliteEngine(String url) {
        this.url = url;
        this.file = new DatabaseFile(url);
        file.opened();
    }

    /** A database that cannot be written now would fail turn by turn; at the start that is one clear line. */
    void refuseHeld() throws UnusableStorageException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("rollback");
        } catch (SQLException e) {
            if (DamageFlag.explains(e)) {
                throw UnusableStorageException.damaged(url, e);
            }
            throw new UnusableStorageException(
                    "the database at " + url + " cannot be written (code " + e.getErrorCode()
                            + "); see that no other process holds it and that its disk has room",
                    e);
        }
    }

    @Override
    public DatabaseProbe ground(ReaderPool readers) {
        return new SqliteProbe(file, damage, this::openReader, this::context);
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = new CachingConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=" + BUSY_MILLIS);
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
            statement.execute("pragma foreign_keys=on");
            statement.execute("pragma secure_delete=on");
            statement.execute("pragma wal_autocheckpoint=" + CHECKPOINT_PAGES);
            // the pages for rolling back to a savepoint would otherwise be in a temporary file outside the data
            // directory
            statement.execute("pragma temp_store=memory");
            statement.execute("pragma cache_size=-" + CACHE_KIB);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    public void refuseLost() throws SQLException {
        Optional<String> wrong = file.wrong();
        if (wrong.isPresent()) {
            throw new SQLException(wrong.get(), "", SQLiteErrorCode.SQLITE_CANTOPEN.code);
        }
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        command(connection, "begin immediate");
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        command(connection, "begin");
    }

    @Override
    public void endReading(Connection connection) throws SQLException {
        command(connection, "commit");
    }

    private static void command(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    @Override
    public Connection openReader() throws SQLException {
        if (closed) {
            throw new SQLException("the database is closed", "", SQLiteErrorCode.SQLITE_MISUSE.code);
        }
        Connection connection = new CachingConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=" + BUSY_MILLIS);
            statement.execute("pragma query_only=on");
            statement.execute("pragma cache_size=-" + READER_CACHE_KIB);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    public DSLContext context(Connection connection) {
        return JooqContexts.of(connection, SQLDialect.SQLITE);
    }

    @Override
    public boolean beforeCommit() {
        return false;
    }

    /**
     * Copies the log into the database, where freed pages are overwritten, and empties it. It does not wait for readers: a
     * download may read for minutes, and turns come first.
     */
    @Override
    public boolean cutLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=0");
            try (ResultSet result = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
                return result.next() && result.getInt(1) == 0;
            } finally {
                statement.execute("pragma busy_timeout=" + BUSY_MILLIS);
            }
        }
    }

    @Override
    public void failed(Throwable failure) {
        damage.look(failure);
    }

    @Override
    public void failedToRead(Throwable failure) {
        damage.look(failure);
    }

    /** Deleted data is overwritten, whoever reads. */
    @Override
    public ReaderQueue.Reading reading() {
        return () -> { };
    }

    /** Each connection is closed by its owner; one that was opened later would make a log that nobody copies back. */
    @Override
    public void close() {
        closed = true;
    }

    /**
     * These failures undo their statement alone. After a full disk, an I/O error or a lost lock SQLite may have rolled back
     * the whole transaction (sqlite.org/lang_transaction.html, "Response To Errors"). An exception that did not come from
     * SQLite changed nothing there.
     */
    @Override
    public boolean spares(RuntimeException failure) {
        if (!(failure instanceof DataAccessException data)) {
            return true;
        }
        SQLiteException cause = data.getCause(SQLiteException.class);
        return cause == null
                ? data.getCause(SQLException.class) == null
                : SPARING.contains(cause.getResultCode().code & 0xff);
    }
}
