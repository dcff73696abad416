package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.UnneededRespondents;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bounds are held by costs no scan: neither a turn nor the pass that forgets visitors reads what others stored. */
class BoundsPlanTest {
    @TempDir
    Path folder;

    @Test
    void visitors_who_are_silent_are_found_in_their_order_by_an_index_of_theirs_alone() throws UnusableStorageException {
        assertThat(plans(db -> UnneededRespondents.silent(db, 3, new UnneededRespondents.Silent(1, 1), 50)))
                .allSatisfy(each -> assertThat(each)
                        .contains("COVERING INDEX conversation_without_consent").doesNotContain("SCAN", "B-TREE"));
    }

    @Test
    void whether_there_are_too_many_is_read_from_that_index_too() throws UnusableStorageException {
        assertThat(plans(db -> UnneededRespondents.heardOn(new ReadContext(db.configuration()), 200_000)))
                .allSatisfy(each -> assertThat(each)
                        .contains("COVERING INDEX conversation_without_consent").doesNotContain("B-TREE"));
    }

    @Test
    void what_would_be_lost_with_a_visitor_is_looked_up_by_their_own_rows() throws UnusableStorageException {
        assertThat(plans(db -> UnneededRespondents.leaveNothing(db, 1, Instant.EPOCH)))
                .allSatisfy(each -> assertThat(each).contains("SEARCH").doesNotContain("SCAN conversation", "SCAN address",
                        "SCAN response", "SCAN invited_entity", "SCAN broadcast_later", "SCAN parked_inbound"));
    }

    @Test
    void where_somebody_stands_is_kept_without_looking_at_anybody_else() throws UnusableStorageException {
        assertThat(plans(db -> ConversationTable.save(db, 1, ConversationState.NEW, Instant.EPOCH)))
                .allSatisfy(each -> assertThat(each).contains("SEARCH conversation").doesNotContain("SCAN conversation"));
    }

    @Test
    void the_piece_that_came_last_is_read_alone_however_much_came_before_it() throws UnusableStorageException {
        assertThat(plans(db -> BubbleTable.newest(db, 1)))
                .allSatisfy(each -> assertThat(each).contains("SEARCH bubble USING", "(id=?)").doesNotContain("SCAN"));
    }

    @Test
    void the_pieces_of_an_answer_are_listed_by_their_answer_and_in_their_order() throws UnusableStorageException {
        assertThat(plans(db -> BubbleTable.listed(db, 1, "a")))
                .allSatisfy(each -> assertThat(each)
                        .contains("bubble_of_answer (response_id=? AND question=?)").doesNotContain("SCAN", "B-TREE"));
    }

    /** How SQLite carries out each statement that this prepares. */
    private List<String> plans(Consumer<DSLContext> statement) throws UnusableStorageException {
        List<String> prepared = new ArrayList<>();
        try (OpenDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"))) {
            return database.write("test", db -> {
                Connection connection = db.configuration().connectionProvider().acquire();
                statement.accept(DSL.using(db.configuration().derive(listening(connection, prepared))));
                assertThat(prepared).as("the statements that were prepared").isNotEmpty();
                return prepared.stream()
                        .map(each -> db.fetch("explain query plan " + each.replace("?", "1")).formatCSV())
                        .toList();
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
