package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.RESPONDENT;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedListStatementTest {
    private static final int MOST = 20;

    private final AtomicInteger rendered = new AtomicInteger();
    private final RenderedListStatement among = new RenderedListStatement((db, ids) -> {
        rendered.incrementAndGet();
        return db.select(RESPONDENT.ID)
                .from(RESPONDENT)
                .where(RESPONDENT.CREATED_AT.ge(0L))
                .and(RESPONDENT.ID.in(ids))
                .and(RESPONDENT.ID.le(0L))
                .orderBy(RESPONDENT.ID);
    });
    private final RenderedListStatement delete =
            new RenderedListStatement((db, ids) -> db.deleteFrom(RESPONDENT).where(RESPONDENT.ID.in(ids)));

    @TempDir
    private Path folder;

    private OpenDatabase database;

    @BeforeEach
    void open() throws UnusableStorageException {
        database = Databases.open(folder.resolve("indaba.db"));
        database.write("test", db -> {
            for (long id = 1; id <= MOST; id++) {
                db.insertInto(RESPONDENT, RESPONDENT.ID, RESPONDENT.CREATED_AT).values(id, id).execute();
            }
            return null;
        }).join();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_list_of_any_length_finds_its_own_rows_and_no_others() {
        for (long length = 0; length <= MOST; length++) {
            List<Long> ids = LongStream.rangeClosed(1, length).boxed().toList();
            assertThat(found(ids, MOST)).as("of %s ids", length).isEqualTo(ids);
        }
    }

    @Test
    void lengths_up_to_the_next_power_of_two_share_one_text() {
        for (long length = 5; length <= 8; length++) {
            found(LongStream.rangeClosed(1, length).boxed().toList(), MOST);
        }
        assertThat(rendered).hasValue(1);
    }

    @Test
    void what_stands_before_and_behind_the_list_is_bound_in_its_place() {
        assertThat(found(List.of(1L, 5L, 9L), 5)).containsExactly(1L, 5L);
    }

    @Test
    void a_list_of_nobody_changes_nothing() {
        assertThat(database.write("test", db -> delete.execute(db, List.of(), List.of())).join()).isZero();
        assertThat(database.write("test", db -> delete.execute(db, List.of(), List.of(2L, 3L, 4L))).join())
                .isEqualTo(3);
    }

    private List<Long> found(List<Long> ids, long highest) {
        return database.read(db -> among.all(db, row -> row.getLong(1), List.of(1L), ids, highest));
    }
}
