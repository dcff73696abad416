package org.indaba.store.engine.sqlite;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Remembers that SQLite has reported damage of its file. No later success clears it: only other pages may be intact. */
public final class DamageFlag {
    private static final Set<Integer> SAID_BY =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);
    private static final Logger LOG = LoggerFactory.getLogger(DamageFlag.class);

    private volatile boolean met;

    boolean isMet() {
        return met;
    }

    /** Looks at a failure; it must be told of every one. */
    void look(Throwable failure) {
        if (!met && explains(failure)) {
            met = true;
            LOG.error("the database's file is damaged: stop the server and restore a backup (indaba restore FILE)");
        }
    }

    public static boolean explains(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite && SAID_BY.contains(sqlite.getResultCode().code & 0xff)) {
                return true;
            }
        }
        return false;
    }
}
