package org.indaba.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/**
 * Runs statements that read a whole table, or all of its indexes: their time grows with the amount of stored data, so that
 * no time-out fits. A broken connection is detected by TCP's keep-alive.
 */
public final class WholeDatabase {
    private WholeDatabase() {}

    /** Runs them without the time-out that every other answer of a PostgreSQL server has. */
    static <T> T read(DSLContext db, Supplier<T> statements) {
        if (db.family() != SQLDialect.POSTGRES) {
            return statements.get();
        }
        return db.connectionResult(connection -> {
            int usual = connection.getNetworkTimeout();
            wait(connection, 0);
            try {
                return statements.get();
            } finally {
                wait(connection, usual);
            }
        });
    }

    private static void wait(Connection connection, int millis) {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException e) {
            throw new DataAccessException("how long an answer may take cannot be set", e);
        }
    }
}
