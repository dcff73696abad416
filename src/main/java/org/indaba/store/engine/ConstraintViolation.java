package org.indaba.store.engine;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Tells whether the database refused a row because of another stored row, so that the same turn may succeed with other ids.
 */
public final class ConstraintViolation {
    /** PostgreSQL's appendix A: integrity constraint violation. */
    private static final String CLASS = "23";

    private ConstraintViolation() {}

    public static boolean explains(Throwable failure) {
        if (!(failure instanceof DataAccessException data)) {
            return false;
        }
        SQLiteException sqlite = data.getCause(SQLiteException.class);
        if (sqlite != null) {
            return (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
        }
        SQLException cause = data.getCause(SQLException.class);
        return cause != null && cause.getSQLState() != null && cause.getSQLState().startsWith(CLASS);
    }
}
