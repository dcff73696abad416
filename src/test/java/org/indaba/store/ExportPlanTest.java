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

    private void assertUnsorted(Consumer<DSLContext> statement) throws StorageUnusable {
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"))) {
            String plan = database.read(db -> {
                List<String> statements = new ArrayList<>();
                statement.accept(DSL.using(db.configuration().derive(ExecuteListener.onExecuteEnd(
                        (ExecuteContext ran) -> statements.add(
                                DSL.using(db.configuration()).renderInlined(ran.query()))))));
                assertThat(statements).hasSize(1);
                return db.fetch("explain query plan " + statements.get(0)).format();
            });
            assertThat(plan).contains("response_of_consultation", "bubble_of_answer", "media_of_bubble")
                    .doesNotContain("TEMP B-TREE").doesNotContain("SCAN");
        }
    }
}
