package org.indaba.store.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.store.RepeatableWork;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's transactions, one after another on one connection. Where a write throws, the others are spared by a
 * savepoint each. SQLite keeps a copy of every page that is changed behind one, so where all of them are
 * {@link RepeatableWork} the savepoints are left out until one throws, and then all are carried out again.
 *
 * <p>A connection that failed once is closed and never used again: SQLite may have rolled the transaction back, or
 * not, behind the driver's back (xerial/sqlite-jdbc#683).
 */
public final class WriteTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(WriteTransaction.class);

    private final WriterConnections connections;
    private Connection connection;
    private DSLContext context;

    WriteTransaction(WriterConnections connections) {
        this.connections = connections;
    }

    void begin() throws SQLException {
        if (connection == null) {
            connection = connections.open();
            context = connections.context(connection);
        }
        connections.refuseLost();
        connections.begin(connection);
    }

    /** What to tell the callers once the commit is through. Throws where the transaction is lost. */
    List<Runnable> carryOut(List<PendingWrite<?>> together) throws SQLException {
        if (together.stream().allMatch(PendingWrite::isRepeatable)) {
            Optional<List<Runnable>> outcomes = withoutSavepoints(together);
            if (outcomes.isPresent()) {
                return outcomes.get();
            }
            execute("rollback");
            begin();
        }
        List<Runnable> outcomes = new ArrayList<>(together.size());
        for (PendingWrite<?> write : together) {
            outcomes.add(attempt(write));
        }
        return outcomes;
    }

    /** Empty where one has thrown what a savepoint would have spared the others. */
    private Optional<List<Runnable>> withoutSavepoints(List<PendingWrite<?>> together) {
        List<Runnable> outcomes = new ArrayList<>(together.size());
        try {
            for (PendingWrite<?> write : together) {
                outcomes.add(write.carryOut(context));
            }
            return Optional.of(outcomes);
        } catch (RuntimeException e) {
            if (!connections.spares(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Runnable attempt(PendingWrite<?> write) throws SQLException {
        execute("savepoint turn");
        try {
            Runnable outcome = write.carryOut(context);
            execute("release turn");
            return outcome;
        } catch (RuntimeException e) {
            if (!connections.spares(e)) {
                throw e;
            }
            execute("rollback to turn");
            execute("release turn");
            return () -> write.done().completeExceptionally(e);
        }
    }

    void commit() throws SQLException {
        execute("commit");
    }

    private void execute(String command) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.execute();
        }
    }

    /** Leaves nothing in the log; false where that is to be tried again. */
    boolean cutLog() {
        try {
            return connection != null && connections.cutLog(connection);
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn("the log could not be cut after an erasure; it is tried again: {}", reason(e));
            return false;
        }
    }

    /** Gives up the connection, and what was not committed with it. */
    void drop() {
        Connection dropped = connection;
        connection = null;
        context = null;
        if (dropped != null) {
            try {
                dropped.close();
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("closing a failed connection: {}", reason(e));
            }
        }
    }

    /** The kind of failure, without its message: a message may quote what was to be stored. */
    static String reason(Throwable e) {
        return e instanceof SQLException sql
                ? "SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode()
                : e.getClass().getSimpleName();
    }
}
