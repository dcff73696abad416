package org.indaba.store;

import java.nio.file.Path;

/** Where the database is. */
public sealed interface DatabaseAt {

    /** One for a server, which is the only one. */
    OpenDatabase serve() throws StorageUnusable;

    /** One for a verb, which may run beside a server. */
    OpenDatabase open() throws StorageUnusable;

    /** SQLite's. */
    record File(Path path) implements DatabaseAt {
        @Override
        public OpenDatabase serve() throws StorageUnusable {
            return open();
        }

        @Override
        public OpenDatabase open() throws StorageUnusable {
            return SqliteDatabase.open(path);
        }
    }

    /**
     * PostgreSQL's.
     *
     * @param url of JDBC; it may hold a password, and is never printed
     * @param data the folder of what PostgreSQL must not hold
     */
    record Postgres(String url, Path data) implements DatabaseAt {
        @Override
        public OpenDatabase serve() throws StorageUnusable {
            return PostgresDatabase.serve(url, keys());
        }

        @Override
        public OpenDatabase open() throws StorageUnusable {
            return PostgresDatabase.open(url, keys());
        }

        /** The file with the keys of those who gave what is in the database. */
        public Path keys() {
            return data.resolve("person-keys.db");
        }

        @Override
        public String toString() {
            return "Postgres[" + data + "]";
        }
    }
}
