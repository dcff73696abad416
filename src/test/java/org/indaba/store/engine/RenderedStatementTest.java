package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.TOKEN;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedStatementTest {
    private final AtomicInteger rendered = new AtomicInteger();
    private final RenderedStatement insert = new RenderedStatement(db -> {
        rendered.incrementAndGet();
        return db.insertInto(TOKEN, TOKEN.ID, TOKEN.HASH, TOKEN.ROLE, TOKEN.REGION, TOKEN.CREATED_AT)
                .values((String) null, null, null, null, null);
    });
    private final RenderedStatement select =
            new RenderedStatement(db -> db.select(TOKEN.REGION).from(TOKEN).where(TOKEN.ID.eq("")));

    @TempDir
    private Path folder;

    private OpenDatabase database;

    @BeforeEach
    void open() throws UnusableStorageException {
        database = Databases.open(folder.resolve("indaba.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_statement_is_rendered_once_however_often_it_runs() {
        for (int i = 0; i < 3; i++) {
            assertThat(insert("id" + i, "hash" + i, "africa")).isEqualTo(1);
        }
        assertThat(rendered).hasValue(1);
        assertThat(region("id2")).contains("africa");
    }

    @Test
    void null_is_bound_as_null_and_no_row_is_no_value() {
        insert("id", "hash", null);
        assertThat(database.<Optional<Boolean>>read(
                        db -> select.first(db, row -> row.getString(1) == null, "id"))).contains(true);
        assertThat(region("another")).isEmpty();
    }

    @Test
    void too_few_values_are_refused() {
        assertThatThrownBy(() -> database.read(db -> select.first(db, row -> row.getString(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("0 values for: select");
    }

    @Test
    void a_constraint_that_fails_costs_its_own_write_and_its_message_holds_no_value() {
        insert("id", "hash", "africa");
        assertThatThrownBy(() -> insert("id", "secret-hash", "africa"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DataAccessException.class)
                .hasMessageNotContaining("secret-hash");
        assertThat(insert("id2", "hash2", "africa")).isEqualTo(1);
    }

    private int insert(String id, String hash, String region) {
        return database.write("test", db -> insert.execute(db, id, hash, "reader", region, 0L)).join();
    }

    private Optional<String> region(String id) {
        return database.read(db -> select.first(db, row -> row.getString(1), id));
    }
}
