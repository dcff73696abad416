package org.indaba.store;

import java.nio.file.Path;
import org.indaba.store.engine.postgres.PostgresDatabase;
import org.indaba.store.engine.sqlite.SqliteDatabase;

/** The location of the database. */
public sealed interface DatabaseLocation {

    /** Opens the database for a server, which is the only one. */
    OpenDatabase serve() throws UnusableStorageException;

    /** Opens the database for a verb, which may run beside a server. */
    OpenDatabase open() throws UnusableStorageException;

    /** A SQLite file. */
    record File(Path path) implements DatabaseLocation {
        @Override
        public OpenDatabase serve() throws UnusableStorageException {
            return open();
        }

        @Override
        public OpenDatabase open() throws UnusableStorageException {
            return SqliteDatabase.open(path);
        }
    }

    /**
     * A PostgreSQL database.
     *
     * @param url the JDBC URL; it may hold a password, and is never printed
     * @param data the folder for data that PostgreSQL must not hold
     */
    record Postgres(String url, Path data) implements DatabaseLocation {
        @Override
        public OpenDatabase serve() throws UnusableStorageException {
            return PostgresDatabase.serve(url, keys());
        }

        @Override
        public OpenDatabase open() throws UnusableStorageException {
            return PostgresDatabase.open(url, keys());
        }

        /** The file with the keys of the persons whose data is in the database. */
        public Path keys() {
            return data.resolve("person-keys.db");
        }

        @Override
        public String toString() {
            return "Postgres[" + data + "]";
        }
    }
}
