package org.indaba.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.indaba.store.engine.postgres.PostgresSnapshot;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Copies the database as it is at one moment, while others write: everything that was committed at the beginning, without
 * the log and without freed pages. The copy is on disk when the call returns (sqlite.org/lang_vacuum.html, "VACUUM INTO").
 * It is a SQLite file, whatever the database is.
 */
public final class DatabaseSnapshot {
    private static final int BUSY_MILLIS = 5_000;

    private DatabaseSnapshot() {}

    /** @param target an empty or missing file; the permissions of an existing one stay */
    public static void take(DatabaseLocation database, Path target) {
        if (database instanceof DatabaseLocation.Postgres postgres) {
            PostgresSnapshot.take(postgres, target);
        } else {
            take(((DatabaseLocation.File) database).path(), target);
        }
    }

    private static void take(Path database, Path target) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + database);
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw new StorageException(reason(e.getErrorCode() & 0xff), e);
        }
    }

    public static String reason(int code) {
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "no room is left for a copy of the database beside it";
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "the database is damaged";
        }
        return "the database could not be copied, SQLite's code " + code;
    }
}
