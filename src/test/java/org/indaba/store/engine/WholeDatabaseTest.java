package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.indaba.store.OpenDatabase;
import org.indaba.store.Postgres;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.engine.postgres.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What looks through a whole database of PostgreSQL takes as long as it takes; everything else has its time-out. */
@Timeout(120)
class WholeDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void a_check_and_a_count_may_take_longer_than_an_answer_may() throws Exception {
        String url = Postgres.migrated();
        String hasty = url + (url.contains("?") ? "&" : "?") + "socketTimeout=1";
        try (OpenDatabase database = PostgresDatabase.open(hasty, folder.resolve("person-keys.db"))) {
            assertThat(slowly(url, database, IntegrityCheck::run)).isTrue();
            assertThat(slowly(url, database, TableCounts::run)).containsEntry("answer", 0L);
            assertThatThrownBy(() -> slowly(url, database, db -> db.fetchCount(db.selectOne().from("answer"))))
                    .as("any other statement").hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
            assertThatThrownBy(() -> database.read(db -> {
                        TableCounts.run(db);
                        return db.fetch("select pg_sleep(3)");
                    }))
                    .as("one that follows on the same connection").isInstanceOf(StorageException.class);
        }
    }

    /** The table is locked until the statement has waited for longer than an answer may take. */
    private static <T> T slowly(String url, OpenDatabase database, Function<ReadContext, T> query) throws Exception {
        try (Connection other = DriverManager.getConnection(url); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table answer in access exclusive mode");
            CompletableFuture<T> result = CompletableFuture.supplyAsync(() -> database.read(query::apply));
            await().atMost(PATIENCE).until(() -> result.isDone() || hasWaited(url));
            other.rollback();
            return result.join();
        }
    }

    private static boolean hasWaited(String url) throws SQLException {
        try (Connection third = DriverManager.getConnection(url);
                Statement statement = third.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database() and clock_timestamp() - query_start > interval '2 seconds'")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }
}
