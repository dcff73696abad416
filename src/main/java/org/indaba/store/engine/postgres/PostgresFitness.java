package org.indaba.store.engine.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.indaba.store.UnusableStorageException;

/** Checks the requirements for a PostgreSQL server and its database before an answer is stored there. */
final class PostgresFitness {
    /** Version 13, the oldest that was still maintained in 2025. */
    private static final int OLDEST = 130_000;

    /**
     * The last column tells whether texts are compared byte by byte, as with SQLite, so that exports and lists are in the
     * same order. Names of collations are not reliable: a database that is named C may use one of ICU.
     */
    private static final String ASKED = """
            select current_setting('server_version_num')::integer, current_setting('fsync') = 'on',
                   current_setting('full_page_writes') = 'on', pg_is_in_recovery(),
                   current_setting('server_encoding') = 'UTF8', 'Z' < 'a' and 'z' < 'é' and '-z' < 'a'""";

    private PostgresFitness() {}

    /** @throws UnusableStorageException with the first problem, and what to do */
    static void require(Connection connection) throws SQLException, UnusableStorageException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ASKED)) {
            row.next();
            refuse(row.getInt(1) < OLDEST, "PostgreSQL is older than 13; bring it up to date");
            refuse(!row.getBoolean(2), "PostgreSQL runs with fsync = off, and a power cut would take answers; set it on");
            refuse(!row.getBoolean(3),
                    "PostgreSQL runs with full_page_writes = off, and a power cut would take answers; set it on");
            refuse(row.getBoolean(4), "PostgreSQL is a replica, which nothing can be written to; name the primary");
            refuse(!row.getBoolean(5) || !row.getBoolean(6),
                    "the database of INDABA_DATABASE_URL has another encoding or order of texts than is needed; make it"
                            + " with: create database NAME template template0 encoding 'UTF8' locale 'C'");
        }
    }

    private static void refuse(boolean wrong, String why) throws UnusableStorageException {
        if (wrong) {
            throw new UnusableStorageException(why);
        }
    }
}
