package org.indaba.store;

import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a test makes break down in the middle of something: the disk under a reading, or the product in a write. */
public final class Breakdown {
    private static final String MADE = "made by a test";
    private static final int NEVER = -1;

    /** A fault of the product's own. */
    private static final class Poison extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Poison() {
            super(MADE);
        }
    }

    private int readings = NEVER;
    private int writes = NEVER;
    private int statements = NEVER;
    private boolean within;
    private boolean happened;

    /** After so many readings the next one is refused by the disk, whether it is one by itself or part of a write. */
    public void refuse(int after) {
        readings = after;
        happened = false;
    }

    /** After so many writes one fails, and no other, after so many of its statements, as often as it is carried out. */
    public void poison(int after, int statement) {
        writes = after;
        statements = statement;
        happened = false;
    }

    /** Whether it broke down. What has not happened by now does not happen any more. */
    public boolean over() {
        readings = NEVER;
        writes = NEVER;
        return happened;
    }

    /** The disk. */
    static SQLException disk() {
        return new SQLiteException(MADE, SQLiteErrorCode.SQLITE_IOERR);
    }

    /** Whether a failure comes of what a test made, by whatever way. */
    public static boolean isMade(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (message.contains(MADE) || message.equals("one before it was not stored")) {
                return true;
            }
        }
        return false;
    }

    <T> Function<DSLContext, T> of(Function<DSLContext, T> work) {
        boolean poisoned = writes-- == 0;
        if (!poisoned) {
            return work;
        }
        int statement = statements;
        Function<DSLContext, T> breaking = db -> {
            within = true;
            statements = statement;
            try {
                return work.apply(db);
            } finally {
                within = false;
            }
        };
        return work instanceof RepeatableWork ? RepeatableWork.of(breaking) : breaking;
    }

    void read() {
        if (readings-- == 0) {
            happened = true;
            throw new StorageException("a read failed", disk());
        }
    }

    void statement(String sql) throws SQLException {
        if (within && statements-- == 0) {
            happened = true;
            throw new Poison();
        }
        if (sql.startsWith("select") && readings-- == 0) {
            happened = true;
            throw disk();
        }
    }
}
