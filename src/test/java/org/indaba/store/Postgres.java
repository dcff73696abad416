package org.indaba.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server for the tests of this JVM, as the product asks for it, and as many empty databases as they want. */
public final class Postgres {
    private static final AtomicInteger MADE = new AtomicInteger();

    private Postgres() {}

    /** Started once, and stopped with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = started();

        private static EmbeddedPostgres started() {
            try {
                // the library starts it with fsync off, which the product refuses
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The JDBC URL of a database that holds nothing. */
    public static String fresh() throws SQLException {
        return make("template template0 encoding 'UTF8' locale 'C'");
    }

    /** As {@link #fresh()}, made in another way. */
    static String make(String how) throws SQLException {
        String name = "test_" + MADE.incrementAndGet();
        admin("create database " + name + " " + how);
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** What only whoever runs the server may do. */
    public static void admin(String statement) throws SQLException {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }
}
