package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportPlanTest {
    private static final Selection ALL = new Selection(
            "wg-study", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());

    @TempDir
    Path folder;

    @Test
    void responses_come_from_the_indexes_unsorted() throws StorageUnusable {
        assertUnsorted(db -> ResponseRows.run(db, ALL).close());
    }

    @Test
    void answers_come_from_the_indexes_unsorted() throws StorageUnusable {
        assertUnsorted(db -> AnswerRows.run(db, ALL).close());
    }

    /** A download that is asked for often is not read to find out that nothing has changed. */
    @Test
    void what_has_changed_is_told_from_the_indexes() throws StorageUnusable {
        assertThat(plan(db -> ResponseVersions.run(db, ALL).close()))
                .contains("response_of_consultation", "media_of_response").doesNotContain("SCAN");
    }

    @Test
    void the_files_of_a_consultation_come_from_the_indexes() throws StorageUnusable {
        assertThat(plan(db -> SelectedMedia.run(db, ALL).close())).doesNotContain("SCAN");
    }

    private void assertUnsorted(Consumer<DSLContext> statement) throws StorageUnusable {
        assertThat(plan(statement)).contains("response_of_consultation", "bubble_of_answer", "media_of_bubble")
                .doesNotContain("TEMP B-TREE").doesNotContain("SCAN");
    }

    private String plan(Consumer<DSLContext> statement) throws StorageUnusable {
        try (OpenDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"))) {
            return database.read(db -> {
                List<String> statements = new ArrayList<>();
                statement.accept(DSL.using(db.configuration().derive(ExecuteListener.onExecuteEnd(
                        (ExecuteContext ran) -> statements.add(
                                DSL.using(db.configuration()).renderInlined(ran.query()))))));
                assertThat(statements).hasSize(1);
                return db.fetch("explain query plan " + statements.get(0)).format();
            });
        }
    }
}
