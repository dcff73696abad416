package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.indaba.store.broadcast.CountSent;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.store.outbox.DueOutboxQuery;
import org.indaba.store.outbox.OutboxStateTransitions;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.outbox.SendableRows;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a round of the outbox costs must not grow with what waits in it. */
class OutboxPlanTest {
    @TempDir
    Path folder;

    @Test
    void rows_are_marked_by_their_ids_and_no_others_are_looked_at() throws UnusableStorageException {
        assertThat(plan(db -> OutboxStateTransitions.markSending(db, List.of(1L, 2L, 3L, 4L))))
                .as("how SQLite finds the rows that are marked")
                .contains("(id=?)").doesNotContain("(state=?)").doesNotContain("SCAN");
    }

    @Test
    void rows_are_removed_by_their_ids_and_no_others_are_looked_at() throws UnusableStorageException {
        assertThat(plan(db -> OutboxTable.delete(db, List.of(1L, 2L, 3L, 4L))))
                .as("how SQLite finds the rows that are removed")
                .contains("(id=?)").doesNotContain("SCAN");
    }

    @Test
    void what_went_out_of_broadcasts_is_counted_by_the_ids_and_no_others_are_looked_at() throws UnusableStorageException {
        assertThat(plan(db -> CountSent.run(db, List.of(1L, 2L, 3L, 4L))))
                .as("how SQLite finds the rows that are counted")
                .contains("(id=?)").doesNotContain("(state=?)").doesNotContain("SCAN");
    }

    @Test
    void what_is_due_is_found_in_order_and_what_overtakes_it_by_its_respondent() throws UnusableStorageException {
        assertThat(plan(db -> DueOutboxQuery.firstOfEachAddress(db, "telegram", "7", Instant.EPOCH, List.of(), SendableRows.ANYTHING, 10)))
                .as("how SQLite finds the rows that are due, without sorting them")
                .contains(
                        "SEARCH outbox USING INDEX outbox_next (state=? AND bot=? AND priority>?)",
                        "SEARCH later USING INDEX outbox_of_respondent (respondent_id=? AND state=? AND priority=? AND id>?)")
                .doesNotContain("SCAN").doesNotContain("B-TREE");
    }

    @Test
    void what_waits_for_another_bot_is_not_looked_at_whatever_is_asked() throws UnusableStorageException {
        assertThat(plan(db -> DueOutboxQuery.taps(db, "telegram", "7", Instant.EPOCH, List.of(), 10)))
                .as("how SQLite finds the taps that are due")
                .contains("SEARCH outbox USING INDEX outbox_next (state=? AND bot=? AND priority=?)")
                .doesNotContain("SCAN").doesNotContain("B-TREE");
        assertThat(plan(db -> DueOutboxQuery.earliest(db, "7", Instant.EPOCH)))
                .as("how SQLite finds what is due next")
                .contains("SEARCH outbox USING COVERING INDEX outbox_due (state=? AND bot=? AND due_at>?)")
                .doesNotContain("SCAN").doesNotContain("B-TREE");
    }

    private String plan(Consumer<DSLContext> statement) throws UnusableStorageException {
        List<String> prepared = new ArrayList<>();
        try (OpenDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"))) {
            return database.write("test", db -> {
                Connection connection = db.configuration().connectionProvider().acquire();
                statement.accept(DSL.using(db.configuration().derive(listening(connection, prepared))));
                assertThat(prepared).as("the statements that were prepared").isNotEmpty();
                return db.fetch("explain query plan " + prepared.get(0).replace("?", "1")).formatCSV();
            }).join();
        }
    }

    private static Connection listening(Connection connection, List<String> prepared) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
