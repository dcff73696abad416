package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.indaba.export.Rows;
import org.indaba.store.engine.postgres.PostgresDatabase;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.store.export.AnswerRows;
import org.indaba.store.export.ResponseRows;
import org.indaba.store.export.ResponseSelection;
import org.indaba.store.export.ResponseVersions;
import org.indaba.store.export.SelectedMedia;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportPlanTest {
    private static final ResponseSelection ALL = new ResponseSelection(
            "wg-study", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());

    private static final ResponseSelection OF_A = new ResponseSelection(
            "wg-study", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of("a"));

    @TempDir
    Path folder;

    @Test
    void responses_come_from_the_indexes_unsorted() throws UnusableStorageException {
        assertUnsorted(db -> ResponseRows.run(db, ALL).close());
    }

    @Test
    void answers_come_from_the_indexes_unsorted() throws UnusableStorageException {
        assertUnsorted(db -> AnswerRows.run(db, ALL).close());
    }

    /** A download that is asked for often is not read to find out that nothing has changed. */
    @Test
    void what_has_changed_is_told_from_the_indexes() throws UnusableStorageException {
        assertThat(plan(db -> ResponseVersions.run(db, ALL).close()))
                .contains("response_of_consultation", "media_of_response").doesNotContain("SCAN");
    }

    @Test
    void the_files_of_a_consultation_come_from_the_indexes() throws UnusableStorageException {
        assertThat(plan(db -> SelectedMedia.run(db, ALL).close())).doesNotContain("SCAN");
    }

    /** Told to sort nothing, and before it has counted what came, PostgreSQL compared each file with each. */
    @Test
    void on_postgresql_each_file_is_looked_up_by_its_key() throws Exception {
        try (OpenDatabase database = PostgresDatabase.serve(Postgres.migrated(), folder.resolve("person-keys.db"))) {
            database.write("test", db -> {
                Rows rows = new Rows(db).consultation("wg-study").edition("wg-study", "1", "").response(9, "wg-study")
                        .answer(9, "a", "answered");
                return rows.files(rows.bubble(9, "a", 1, 1, "", 0), 9, 40_000);
            }).join();
            String plan = database.read(db -> plan(db, "explain ", each -> SelectedMedia.run(each, OF_A).close()));
            assertThat(plan).contains("stored_file").doesNotContain("Join Filter: ((media.sha256)");
        }
    }

    private void assertUnsorted(Consumer<ReadContext> statement) throws UnusableStorageException {
        assertThat(plan(statement)).contains("response_of_consultation", "bubble_of_answer", "media_of_bubble")
                .doesNotContain("TEMP B-TREE").doesNotContain("SCAN");
    }

    private String plan(Consumer<ReadContext> statement) throws UnusableStorageException {
        try (OpenDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"))) {
            return database.read(db -> plan(db, "explain query plan ", statement));
        }
    }

    private static String plan(ReadContext db, String explain, Consumer<ReadContext> statement) {
        List<String> statements = new ArrayList<>();
        statement.accept(new ReadContext(db.configuration().derive(ExecuteListener.onExecuteEnd((ExecuteContext ran) -> {
            if (ran.query() instanceof Select<?> select) {
                statements.add(DSL.using(db.configuration()).renderInlined(select));
            }
        }))));
        assertThat(statements).hasSize(1);
        return db.fetch(explain + statements.get(0)).formatCSV();
    }
}
