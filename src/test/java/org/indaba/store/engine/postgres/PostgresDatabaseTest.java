package org.indaba.store.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.AUDIT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.indaba.store.DatabaseFitness;
import org.indaba.store.OpenDatabase;
import org.indaba.store.Postgres;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.ReaderPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PostgreSQL database must be before an answer is kept there, and what it does then. */
class PostgresDatabaseTest {
    @TempDir
    private Path folder;

    private Path keys() {
        return folder.resolve("person-keys.db");
    }

    @Test
    void an_empty_database_gets_the_schema_and_is_fit() throws Exception {
        try (OpenDatabase database = PostgresDatabase.serve(Postgres.fresh(), keys())) {
            assertThat(database.fitness()).isEqualTo(new DatabaseFitness(Optional.empty(), Optional.empty(), Optional.empty()));
            assertThat(database.figures().databaseBytes()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'en'", "encoding 'LATIN1' locale 'C'"})
    void one_of_another_encoding_or_order_is_refused_with_the_mend(String how) throws Exception {
        String url = Postgres.url(Postgres.make("template template0 " + how));
        assertThatThrownBy(() -> PostgresDatabase.serve(url, keys()))
                .isInstanceOf(UnusableStorageException.class)
                .hasMessageContaining("create database NAME template template0 encoding 'UTF8' locale 'C'");
    }

    @Test
    void a_second_server_is_refused_and_a_verb_is_not() throws Exception {
        String url = Postgres.fresh();
        try (OpenDatabase database = PostgresDatabase.serve(url, keys());
                OpenDatabase beside = PostgresDatabase.open(url, keys())) {
            int rows = beside.read(db -> db.fetchCount(AUDIT));
            assertThat(rows).isZero();
            assertThatThrownBy(() -> PostgresDatabase.serve(url, keys())).hasMessageContaining("another server uses the database");
        }
        try (OpenDatabase after = PostgresDatabase.serve(url, keys())) {
            assertThat(after.isWriting()).isTrue();
        }
    }

    @Test
    void after_postgresql_was_started_anew_one_read_and_one_commit_fail_at_most() throws Exception {
        String name = Postgres.make("template template0 encoding 'UTF8' locale 'C'");
        try (OpenDatabase database = PostgresDatabase.serve(Postgres.url(name), keys())) {
            allReadersRead(database);
            database.write("test", db -> 1).join();
            Postgres.admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            assertThat(failures(() -> database.read(db -> db.fetchCount(AUDIT)))).isLessThanOrEqualTo(1);
            assertThat(failures(() -> database.write("test", db -> 1).join())).isLessThanOrEqualTo(1);
            assertThat(database.fitness().isFit()).isTrue();
        }
    }

    /** Each on a connection of its own. */
    private static void allReadersRead(OpenDatabase database) throws Exception {
        CyclicBarrier together = new CyclicBarrier(ReaderPool.MOST);
        ExecutorService readers = Executors.newFixedThreadPool(ReaderPool.MOST);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < ReaderPool.MOST; i++) {
            all.add(readers.submit(() -> database.read(db -> {
                awaits(together);
                return db.fetchCount(AUDIT);
            })));
        }
        for (Future<Integer> each : all) {
            assertThat(each.get(60, TimeUnit.SECONDS)).isZero();
        }
        readers.shutdown();
    }

    private static void awaits(CyclicBarrier together) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int failures(Runnable call) {
        int failures = 0;
        for (int i = 0; i < 2 * ReaderPool.MOST; i++) {
            try {
                call.run();
            } catch (RuntimeException e) {
                failures++;
            }
        }
        return failures;
    }

    @Test
    void a_server_that_cannot_be_reached_is_one_line_without_the_password() {
        assertThatThrownBy(() -> PostgresDatabase.serve("jdbc:postgresql://127.0.0.1:1/indaba?user=u&password=S3CRET", keys()))
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("S3CRET");
    }
}
