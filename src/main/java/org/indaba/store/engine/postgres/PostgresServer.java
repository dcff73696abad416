package org.indaba.store.engine.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.WholeDatabase;

/** Opens connections to a PostgreSQL server, each with the required settings. */
public final class PostgresServer {
    /** The use of the database: there is only one server. */
    public enum Use { BY_THE_SERVER, BESIDE_IT }

    /**
     * The seconds to connect, and to wait for an answer: a broken connection must not hold up a turn for ever. No statement
     * of a server takes so long; those that read everything use {@link WholeDatabase}.
     */
    private static final String CONNECT_SECONDS = "10";

    private static final String ANSWER_SECONDS = "60";

    /** How long a write waits for another process that writes, in milliseconds; the same as with SQLite. */
    private static final int BUSY_MILLIS = 5_000;

    /** The rows that are fetched at once. */
    private static final String ROWS = "1000";

    /**
     * Rows are read in the order of an index, as with SQLite, and the first of many are not found by sorting all:
     * PostgreSQL estimated that few rows wait in the outbox, and looked at each of 10,000 for the next 100.
     */
    private static final String IN_ORDER = "set enable_sort = off";

    /** The two locks of this product in a database; the first number stands for its name. */
    static final String LOCK_WRITING = "select pg_advisory_xact_lock(1768842337, 1)";

    private static final String LOCK_SERVING = "select pg_advisory_lock(1768842337, 2)";

    /** PostgreSQL's appendix A: no data, data, integrity, syntax and rights, check option. */
    private static final Set<String> OF_THE_STATEMENT = Set.of("02", "21", "22", "23", "42", "44", "P0");

    private static final String NOT_IN_TIME = "55P03";

    private final String url;

    public PostgresServer(String url) {
        this.url = url;
    }

    /** Checks whether the server and its database are fit for answers that cannot be asked for twice. */
    Connection settle(Use use) throws UnusableStorageException {
        Connection connection;
        try {
            connection = writer(use);
        } catch (SQLException e) {
            throw NOT_IN_TIME.equals(e.getSQLState())
                    ? new UnusableStorageException("another server uses the database of INDABA_DATABASE_URL; stop it first", e)
                    : new UnusableStorageException(
                            "the database of INDABA_DATABASE_URL cannot be reached (SQL state " + e.getSQLState()
                                    + "); see that PostgreSQL runs there, and that the name and the password are right",
                            e);
        }
        try {
            PostgresFitness.require(connection);
            connection.commit();
            return connection;
        } catch (SQLException e) {
            letGo(connection);
            throw new UnusableStorageException(
                    "the database of INDABA_DATABASE_URL cannot be looked through (SQL state " + e.getSQLState() + ")", e);
        } catch (UnusableStorageException e) {
            letGo(connection);
            throw e;
        }
    }

    /** A connection whose commits are on the server's disk. */
    Connection writer(Use use) throws SQLException {
        Connection connection = connect();
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            execute(connection, "set synchronous_commit = on");
            execute(connection, IN_ORDER);
            execute(connection, "set lock_timeout = " + BUSY_MILLIS);
            if (use == Use.BY_THE_SERVER) {
                execute(connection, LOCK_SERVING);
            }
            connection.commit();
            return connection;
        } catch (SQLException e) {
            letGo(connection);
            throw e;
        }
    }

    /** A connection that sees one snapshot in each transaction. */
    public Connection reader() throws SQLException {
        Connection connection = connect();
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            execute(connection, IN_ORDER);
            connection.commit();
            return connection;
        } catch (SQLException e) {
            letGo(connection);
            throw e;
        }
    }

    /** Settings in the URL take precedence. */
    private Connection connect() throws SQLException {
        Properties usual = new Properties();
        usual.setProperty("ApplicationName", "indaba");
        usual.setProperty("connectTimeout", CONNECT_SECONDS);
        usual.setProperty("loginTimeout", CONNECT_SECONDS);
        usual.setProperty("socketTimeout", ANSWER_SECONDS);
        usual.setProperty("tcpKeepAlive", "true");
        usual.setProperty("defaultRowFetchSize", ROWS);
        Connection connection = DriverManager.getConnection(url, usual);
        connection.setAutoCommit(false);
        return connection;
    }

    static boolean isOfTheStatement(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && OF_THE_STATEMENT.contains(state.substring(0, 2));
    }

    static void letGo(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // the connection was given up already
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
