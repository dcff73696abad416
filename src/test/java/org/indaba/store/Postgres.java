package org.indaba.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.indaba.store.engine.Migrations;

/** A PostgreSQL server for the tests of this JVM, as the product asks for it, and as many databases as they want. */
public final class Postgres {
    /** Where it is there, nothing waits for a disk. */
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private static final AtomicInteger MADE = new AtomicInteger();

    private Postgres() {}

    /** The JDBC URL of a database that holds nothing. */
    public static String fresh() throws SQLException {
        return url(make("template template0 encoding 'UTF8' locale 'C'"));
    }

    /** As {@link #fresh()}, with the schema. */
    public static String migrated() throws SQLException {
        return url(make("template " + Template.NAME));
    }

    /** What only whoever runs the server may do. */
    public static void admin(String statement) throws SQLException {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    /** The name of a database made in this way. */
    public static String make(String how) throws SQLException {
        String name = "test_" + MADE.incrementAndGet();
        admin("create database " + name + " " + how);
        return name;
    }

    /** Every byte that it keeps, its log too, is in a file of this folder. */
    public static Path folder() {
        return Server.DATA;
    }

    public static String url(String name) {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** Started once, and stopped with the JVM. */
    private static final class Server {
        private static final Path DATA = made();
        private static final EmbeddedPostgres RUNNING = started();

        private static Path made() {
            try {
                return Files.isWritable(IN_MEMORY)
                        ? Files.createTempDirectory(IN_MEMORY, "indaba-postgres")
                        : Files.createTempDirectory("indaba-postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres started() {
            try {
                // the library starts it with fsync off, which the product refuses
                return EmbeddedPostgres.builder()
                        .setDataDirectory(DATA)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Migrated once: to copy it takes less time. */
    private static final class Template {
        private static final String NAME = made();

        private static String made() {
            try {
                String name = make("template template0 encoding 'UTF8' locale 'C'");
                Migrations.migrate(url(name));
                return name;
            } catch (SQLException | UnusableStorageException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
