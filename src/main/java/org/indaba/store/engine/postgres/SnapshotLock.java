package org.indaba.store.engine.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A lock of a PostgreSQL database. With it a process that reads one snapshot for long, such as a backup, keeps others from
 * deleting persons' keys that it needs: rows that are withdrawn meanwhile are in its snapshot. With SQLite the log is not
 * cut either while somebody reads.
 */
public final class SnapshotLock {
    /** The product's number among such locks, and this lock's. */
    private static final String NUMBERS = "(1768842337, 3)";

    private SnapshotLock() {}

    /**
     * Holds the lock until the end of the transaction, which it begins; the snapshot is from a time at which nobody was
     * deleting keys.
     */
    public static void hold(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock_shared" + NUMBERS)) {
            statement.execute();
        }
    }

    /** Tells whether nobody reads now, and nobody begins to until the end of the transaction, which it begins. */
    static boolean isFree(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock" + NUMBERS);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
