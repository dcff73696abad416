package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.indaba.channel.SendResult;
import org.indaba.store.outbox.OutboxFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token of another bot is set: what waits for people of the first is not tried through the second, and not given up. */
class OtherBotTest {
    @TempDir
    Path folder;

    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, Post.UNPACED);
        post.person(1, "100");
        post.person(2, "200");
        bot(1, "6");
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void it_waits_and_goes_out_when_the_first_token_is_back() {
        post.put(post.reply(1, "from the first"), post.tap(1, "t", Duration.ofDays(1)), post.reaction(1, "5"), post.reply(2, "from the second"));
        post.run();
        assertThat(post.channel.words()).containsExactly("text from the second");
        bot(1, "7");
        post.start();
        post.run();
        assertThat(post.channel.words()).contains("text from the first", "tap t", "reaction 5").hasSize(4);
        assertThat(post.states()).isEmpty();
    }

    @Test
    void a_pause_of_the_first_does_not_bind_the_second() {
        bot(1, "7");
        post.channel.next(new SendResult.Held(Duration.ofHours(1), true));
        post.put(post.reply(1, "from the first"));
        post.run(Duration.ofSeconds(1));
        bot(1, "6");
        post.start();
        post.put(post.reply(2, "from the second"));
        post.run(Duration.ofSeconds(1));
        assertThat(post.textsTo("200")).containsExactly("from the second");
    }

    @Test
    void it_is_counted_apart_and_makes_the_outbox_look_neither_full_nor_stuck() {
        post.put(post.reply(1, "from the first"), post.reply(1, "and more"), post.reply(2, "from the second"));
        post.run();
        OutboxFigures.Figures seen = post.database.read(
                db -> OutboxFigures.run(db, List.of(post.channel.bot()), post.clock.instant()));
        assertThat(seen.elsewhere()).as("for the first").isEqualTo(2);
        assertThat(seen.due() + seen.later()).as("for the second").isZero();
        assertThat(seen.oldest()).isEmpty();
    }

    private void bot(long person, String bot) {
        post.write(db -> db.update(OUTBOX).set(OUTBOX.BOT, bot).where(OUTBOX.ADDRESS_ID.eq(person)).execute());
        post.write(db -> db.update(ADDRESS).set(ADDRESS.BOT, bot).where(ADDRESS.ID.eq(person)).execute());
    }
}
