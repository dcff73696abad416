package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.store.outbox.DueOutboxQuery;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.outbox.SendableRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 rows wait. */
@Timeout(300)
class BacklogTest {
    private static final int PEOPLE = 1_000;
    private static final int ROWS = 100_000;

    @TempDir Path folder;
    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, SendRateLimiter.Limits.TELEGRAM);
        for (int person = 1; person <= PEOPLE; person++) {
            post.person(person, Integer.toString(person));
        }
    }

    /** The rows are for so many of the people, in turn. */
    private void rowsFor(int people) {
        post.write(db -> {
            for (int i = 0; i < ROWS; i++) {
                OutboxTable.insert(db, post.bulk(1 + i % people, Integer.toString(i / people)));
            }
        });
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void a_reply_overtakes_what_waits_and_all_chats_get_their_share() {
        rowsFor(PEOPLE);
        post.run(Duration.ofSeconds(10));
        post.put(post.reply(7, "reply"));
        post.run(Duration.ofSeconds(60));
        List<String> texts = post.textsTo("7");
        assertThat(texts.subList(0, 3)).contains("reply");
        assertThat(post.channel.calls().size()).as("messages in 70 s").isBetween(1_800, 2_100);
        for (int person = 1; person <= PEOPLE; person++) {
            assertThat(post.textsTo(Integer.toString(person))).as("chat %s", person).startsWith("0");
        }
    }

    @Test
    void a_look_takes_no_more_than_it_has_room_for() {
        rowsFor(PEOPLE);
        List<Long> ids = post.database.read(db -> DueOutboxQuery.firstOfEachAddress(
                        db, "telegram", "7", post.clock.instant(), List.of(1L, 2L), SendableRows.ANYTHING, 10))
                .stream()
                .map(row -> row.address())
                .toList();
        assertThat(ids).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    @Test
    void one_person_with_very_many_rows_keeps_no_other_waiting() {
        rowsFor(1);
        post.put(post.row(2, OutboxRow.BULK, Post.message("other", false)));
        post.run(Duration.ofSeconds(3));
        assertThat(post.textsTo("2")).containsExactly("other");
        assertThat(post.textsTo("1").size()).as("a burst and one a second").isBetween(7, 9);
    }
}
