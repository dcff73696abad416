package org.indaba.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** Opens the writer's connections and speaks to them. */
public interface WriterConnections {
    Connection open() throws SQLException;

    DSLContext context(Connection connection);

    /** Begins a transaction that no other process writes beside. */
    void begin(Connection connection) throws SQLException;

    /** Throws where what an open connection writes to is not the database any more. */
    void refuseLost() throws SQLException;

    /**
     * What a transaction needs on disk before its commit, which is next. Throws where it must not be committed.
     *
     * @return whether {@link #cutLog} is to be called after it, though nobody asks for it
     */
    boolean beforeCommit() throws SQLException;

    /** Leaves nothing in the log; false where a reader still needs it. */
    boolean cutLog(Connection connection) throws SQLException;

    /** Is told of every failure that ended a transaction. */
    void failed(Throwable failure);

    /** Whether this failure leaves only the statement undone, so that a savepoint can take it back. */
    boolean spares(RuntimeException failure);
}
