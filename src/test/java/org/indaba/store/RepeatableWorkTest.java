package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.indaba.store.FaultyConnections.Moment;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;

/** Writes that may be carried out again share a commit without savepoints, until one of them throws. */
@Timeout(120)
class RepeatableWorkTest extends SharedCommits {
    private static RepeatableWork<Long> again(Function<DSLContext, Long> work) {
        return RepeatableWork.of(work);
    }

    @Test
    void writes_that_may_be_carried_out_again_share_a_commit_without_savepoints() {
        List<String> statements = new ArrayList<>();
        database.connections().fault = (moment, sql) -> statements.add(sql);

        List<CompletableFuture<Long>> together = together(again(inserting(1)), again(inserting(2)));

        assertThat(together.get(0).join()).isEqualTo(1);
        assertThat(together.get(1).join()).isEqualTo(2);
        assertThat(stored()).containsExactly(1L, 2L);
        assertThat(statements).contains("begin immediate", "commit").noneMatch(each -> each.contains("turn"));
    }

    @Test
    void one_of_them_that_throws_is_undone_alone_and_the_others_are_told_what_is_stored() {
        AtomicInteger before = new AtomicInteger();
        AtomicInteger bad = new AtomicInteger();

        List<CompletableFuture<Long>> together = together(
                again(db -> {
                    inserting(10 + before.incrementAndGet()).apply(db);
                    return (long) before.get();
                }),
                again(db -> {
                    inserting(20 + bad.incrementAndGet()).apply(db);
                    throw new IllegalStateException("a bug");
                }),
                again(inserting(1)),
                again(inserting(1)));

        assertThat(together.get(0).join()).as("what the second time came to").isEqualTo(2);
        assertThatThrownBy(together.get(1)::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(together.get(2).join()).isEqualTo(1);
        assertThatThrownBy(together.get(3)::join).hasCauseInstanceOf(DataAccessException.class);
        assertThat(stored()).containsExactly(1L, 12L);
        assertThat(bad).hasValue(2);
        assertThat(database.opened()).as("the connection is sound").isEqualTo(1);
    }

    @Test
    void one_that_fails_the_first_time_alone_is_stored_like_any_other() {
        AtomicInteger runs = new AtomicInteger();

        List<CompletableFuture<Long>> together = together(again(inserting(1)), again(db -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
            return inserting(2).apply(db);
        }));

        together.forEach(CompletableFuture::join);
        assertThat(stored()).containsExactly(1L, 2L);
    }

    @Test
    void with_one_among_them_that_may_not_be_each_is_carried_out_once() {
        AtomicInteger runs = new AtomicInteger();

        List<CompletableFuture<Long>> together = together(
                again(db -> inserting(runs.incrementAndGet()).apply(db)),
                inserting(5),
                again(db -> {
                    throw new IllegalStateException("a bug");
                }));

        assertThat(together.get(0).join()).isEqualTo(1);
        assertThat(together.get(1).join()).isEqualTo(5);
        assertThatThrownBy(together.get(2)::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(stored()).containsExactly(1L, 5L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_BUSY", "SQLITE_NOMEM", "SQLITE_CORRUPT"})
    void a_storage_that_fails_among_them_fails_all_of_the_commit(SQLiteErrorCode code) {
        database.failWrites(code, number -> number == 2);

        List<CompletableFuture<Long>> together = together(
                again(inserting(1)), again(inserting(2)), again(inserting(3)), again(inserting(4)));

        together.forEach(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(StorageException.class));
        assertThat(stored()).isEmpty();
        assertThat(insert(5).join()).isEqualTo(5);
        assertThat(database.opened()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"rollback", "begin immediate", "commit"})
    void where_they_cannot_be_carried_out_again_the_whole_commit_fails(String statement) {
        AtomicBoolean thrown = new AtomicBoolean();
        database.connections().fault = (moment, sql) -> {
            if (moment == Moment.BEFORE && thrown.get() && sql.equals(statement)) {
                database.connections().fault = FaultyConnections.Fault.NONE;
                throw FaultyConnections.error(SQLiteErrorCode.SQLITE_IOERR);
            }
        };

        List<CompletableFuture<Long>> together = together(again(inserting(1)), again(db -> {
            thrown.set(true);
            throw new IllegalStateException("a bug");
        }));

        together.forEach(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(StorageException.class));
        assertThat(stored()).isEmpty();
        assertThat(insert(3).join()).isEqualTo(3);
    }
}
