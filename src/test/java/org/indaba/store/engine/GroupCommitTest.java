package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.RESPONDENT;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.indaba.store.FaultyConnections;
import org.indaba.store.FaultyConnections.Moment;
import org.indaba.store.SharedCommits;
import org.indaba.store.StorageException;
import org.indaba.store.WriteSeries;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.TooManyRowsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;

/** What becomes of writes that share a commit when something in it fails. */
@Timeout(120)
class GroupCommitTest extends SharedCommits {
    @Test
    void a_commit_that_fails_fails_for_all_who_share_it_and_nothing_is_there() {
        database.failCommits(SQLiteErrorCode.SQLITE_IOERR_FSYNC, false, number -> number == 0);

        List<CompletableFuture<Long>> together = together(1, 2, 3);

        together.forEach(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(StorageException.class));
        assertThat(stored()).isEmpty();
        assertThat(insert(4).join()).isEqualTo(4);
        assertThat(database.opened()).as("the next write has a fresh connection").isEqualTo(2);
        assertThat(stored()).containsExactly(4L);
    }

    @Test
    void a_commit_that_fails_after_it_was_done_is_a_failure_too() {
        database.failCommits(SQLiteErrorCode.SQLITE_IOERR_FSYNC, true, number -> number == 0);

        assertThatThrownBy(insert(1)::join).hasCauseInstanceOf(StorageException.class);

        assertThat(stored()).as("unknown means unknown: here it is there").containsExactly(1L);
        assertThat(insert(2).join()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_BUSY", "SQLITE_NOMEM", "SQLITE_CORRUPT"})
    void a_storage_that_fails_in_a_write_fails_all_of_the_commit(SQLiteErrorCode code) {
        database.failWrites(code, number -> number == 2);

        List<CompletableFuture<Long>> together = together(1, 2, 3, 4);

        together.forEach(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(StorageException.class));
        assertThat(stored()).isEmpty();
        assertThat(insert(5).join()).isEqualTo(5);
        assertThat(database.opened()).isEqualTo(2);
    }

    @Test
    void a_write_that_throws_is_undone_alone() {
        List<CompletableFuture<Long>> together = together(
                inserting(1),
                db -> {
                    inserting(2).apply(db);
                    throw new IllegalStateException("a bug");
                },
                inserting(3));

        assertThat(together.get(0).join()).isEqualTo(1);
        assertThatThrownBy(together.get(1)::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(together.get(2).join()).isEqualTo(3);
        assertThat(stored()).containsExactly(1L, 3L);
        assertThat(database.opened()).as("the connection is sound").isEqualTo(1);
    }

    @Test
    void so_is_one_that_breaks_a_constraint_or_writes_no_sql_or_finds_too_much() {
        List<CompletableFuture<Long>> together = together(
                inserting(1), inserting(1),
                db -> (long) db.execute("insert into no_such_table values (1)"),
                db -> {
                    throw new TooManyRowsException("two rows");
                },
                inserting(2));

        assertThat(together.get(0).join()).isEqualTo(1);
        for (int bad = 1; bad <= 3; bad++) {
            assertThatThrownBy(together.get(bad)::join).hasCauseInstanceOf(DataAccessException.class);
        }
        assertThat(together.get(4).join()).isEqualTo(2);
        assertThat(stored()).containsExactly(1L, 2L);
    }

    @Test
    void where_a_savepoint_cannot_be_undone_the_whole_commit_fails() {
        fault(Moment.BEFORE, "rollback to turn", 1);

        List<CompletableFuture<Long>> together = together(
                inserting(1),
                db -> {
                    throw new IllegalStateException("a bug");
                },
                inserting(2));

        together.forEach(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(StorageException.class));
        assertThat(stored()).isEmpty();
        assertThat(insert(3).join()).isEqualTo(3);
    }

    @Test
    void after_one_of_a_series_was_not_stored_none_that_follows_overtakes_it() {
        WriteSeries series = new WriteSeries();
        database.failCommits(SQLiteErrorCode.SQLITE_IOERR_FSYNC, false, number -> number == 0);

        assertThatThrownBy(database.write("a", series, inserting(1))::join).hasCauseInstanceOf(StorageException.class);
        assertThatThrownBy(database.write("a", series, inserting(2))::join).hasCauseInstanceOf(StorageException.class);
        assertThat(stored()).isEmpty();

        WriteSeries again = new WriteSeries();
        database.write("a", again, inserting(1));
        database.write("a", again, inserting(2)).join();
        assertThat(stored()).containsExactly(1L, 2L);
    }

    @Test
    void what_waits_in_the_same_lane_behind_a_commit_that_fails_fails_too_and_other_lanes_go_on() {
        List<CompletableFuture<Long>> behind = new ArrayList<>();
        database.connections().fault = (moment, sql) -> {
            if (moment == Moment.BEFORE && sql.equals("commit")) {
                database.connections().fault = FaultyConnections.Fault.NONE;
                behind.add(database.write("a", inserting(2)));
                behind.add(database.write("b", inserting(3)));
                throw FaultyConnections.error(SQLiteErrorCode.SQLITE_FULL);
            }
        };

        assertThatThrownBy(database.write("a", inserting(1))::join).hasCauseInstanceOf(StorageException.class);

        assertThatThrownBy(behind.get(0)::join).hasCauseInstanceOf(StorageException.class);
        assertThat(behind.get(1).join()).isEqualTo(3);
        assertThat(stored()).containsExactly(3L);
    }

    @Test
    void an_error_fails_the_commit_and_the_writer_goes_on() {
        List<CompletableFuture<Long>> together = together(inserting(1), db -> {
            throw new OutOfMemoryError("made by a test");
        });

        together.forEach(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(StorageException.class));
        assertThat(stored()).isEmpty();
        assertThat(insert(2).join()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, NoClassDefFoundError.class})
    void the_writer_outlives_an_error_wherever_it_is_thrown_and_nobody_waits_for_ever(Class<? extends Error> kind)
            throws Exception {
        Error error = kind.getConstructor().newInstance();
        for (String where : List.of("begin immediate", "commit", "rollback to turn", "close", "failed", "open")) {
            AtomicBoolean thrown = new AtomicBoolean();
            database.connections().fault = (moment, sql) -> {
                if (where.equals(where(moment, sql)) && thrown.compareAndSet(false, true)) {
                    throw error;
                }
            };
            database.connections().failing = () -> {
                if (where.equals("failed") && thrown.compareAndSet(false, true)) {
                    throw error;
                }
            };
            List<CompletableFuture<Long>> together = together(
                    inserting(1),
                    db -> {
                        // where nothing fails before, this makes the commit fail: what is told of it is what throws
                        if (Set.of("close", "failed", "open").contains(where)) {
                            throw new OutOfMemoryError("made by a test");
                        }
                        throw new IllegalStateException("a bug");
                    },
                    inserting(2));
            together.forEach(each -> assertThat(each.handle((id, failure) -> true).orTimeout(30, TimeUnit.SECONDS).join())
                    .as("%s: told one way or the other", where).isTrue());
            insert(3).exceptionally(anything -> 0L).join();
            assertThat(thrown).as("%s was met", where).isTrue();
            database.connections().fault = FaultyConnections.Fault.NONE;
            assertThat(insert(7).join()).as("the writer goes on after %s", where).isEqualTo(7);
            database.write("", db -> db.deleteFrom(RESPONDENT).execute()).join();
        }
    }

    private static String where(Moment moment, String sql) {
        return switch (moment) {
            case OPEN -> "open";
            case CLOSE -> "close";
            case BEFORE -> sql;
            case AFTER -> "";
        };
    }

    @Test
    void connections_that_cannot_be_opened_or_begun_or_closed_fail_what_waits_and_no_more() {
        fault(Moment.OPEN, "", 2);
        assertThatThrownBy(insert(1)::join).hasCauseInstanceOf(StorageException.class);
        assertThatThrownBy(insert(1)::join).hasCauseInstanceOf(StorageException.class);
        assertThat(insert(1).join()).isEqualTo(1);

        fault(Moment.BEFORE, "begin immediate", 1);
        assertThatThrownBy(insert(2)::join).hasCauseInstanceOf(StorageException.class);
        assertThat(insert(2).join()).isEqualTo(2);

        AtomicBoolean committed = new AtomicBoolean();
        database.connections().fault = (moment, sql) -> {
            if (moment == Moment.CLOSE || sql.equals("commit") && committed.compareAndSet(false, true)) {
                throw FaultyConnections.error(SQLiteErrorCode.SQLITE_IOERR_CLOSE);
            }
        };
        assertThatThrownBy(insert(3)::join).hasCauseInstanceOf(StorageException.class);
        assertThat(insert(3).join()).isEqualTo(3);
        assertThat(stored()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_disk_that_is_really_full_fails_the_write_and_spares_what_was_stored() {
        insert(1).join();
        database.write("", db -> db.execute("create table filler (bytes varchar)")).join();
        database.write("", db -> db.fetch("pragma max_page_count=1")).join();

        assertThatThrownBy(() -> database.write("", db -> {
            inserting(2).apply(db);
            return db.execute("insert into filler values (hex(randomblob(1000000)))");
        }).join()).hasCauseInstanceOf(StorageException.class);

        assertThat(insert(3).join()).as("on a fresh connection, which has room").isEqualTo(3);
        assertThat(stored()).containsExactly(1L, 3L);
    }

    @Test
    void a_database_that_another_process_holds_fails_the_write_which_comes_again() throws SQLException {
        insert(1).join();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("indaba.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(insert(2)::join).hasCauseInstanceOf(StorageException.class);
            statement.execute("rollback");
        }
        assertThat(insert(2).join()).isEqualTo(2);
        assertThat(stored()).containsExactly(1L, 2L);
    }

    @Test
    void an_erasure_that_a_long_download_holds_up_holds_up_no_turn() throws Exception {
        insert(1).join();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> download = CompletableFuture.runAsync(() -> database.read(db -> {
            db.fetchCount(RESPONDENT);
            reading.countDown();
            return awaited(over);
        }));
        reading.await();
        insert(2).join();
        long began = System.nanoTime();
        database.eraseTraces();
        for (int id = 3; id < 13; id++) {
            insert(id).join();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        over.countDown();
        download.join();
        assertThat(took).as("ten turns; waiting for the reader costs 5 s each").isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void writes_that_come_while_it_closes_end_one_way_or_the_other() {
        List<CompletableFuture<Long>> all = new ArrayList<>();
        Thread closing = new Thread(database::close);
        for (int id = 1; id <= 2_000; id++) {
            all.add(insert(id));
            if (id == 1_000) {
                closing.start();
            }
        }
        AtomicInteger done = new AtomicInteger();
        all.forEach(each -> each.handle((id, failure) -> done.incrementAndGet()).join());
        assertThat(done).hasValue(2_000);
    }

    @Test
    void a_read_that_fails_says_so_and_the_next_is_sound() {
        ThrowingCallable broken = () -> database.read(db -> db.execute("select * from no_such_table"));
        assertThatThrownBy(broken).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> database.read(db -> {
            throw new IllegalStateException("a bug");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(stored()).isEmpty();
    }
}
