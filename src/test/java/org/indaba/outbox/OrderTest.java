package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.indaba.channel.Outbound;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
    @TempDir Path folder;
    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, Post.UNPACED);
        post.person(1, "100");
        post.person(2, "200");
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void what_is_sent_is_deleted_and_keeps_its_order_in_a_chat() {
        post.put(post.reply(1, "a"), post.reply(2, "x"), post.reply(1, "b"), post.reply(1, "c"));
        post.run();
        assertThat(post.textsTo("100")).containsExactly("a", "b", "c");
        assertThat(post.textsTo("200")).containsExactly("x");
        assertThat(post.states()).as("rows left").isEmpty();
    }

    @Test
    void answers_to_taps_go_first_then_replies_then_bulk() {
        post.put(post.bulk(1, "news"), post.bulk(2, "news"), post.reply(1, "reply"));
        post.put(post.tap(1, "t1", Duration.ofSeconds(30)), post.tap(2, "t2", Duration.ofSeconds(30)));
        post.run();
        assertThat(post.channel.words()).startsWith("tap t1", "tap t2", "text reply");
        assertThat(post.textsTo("100")).containsExactly("reply", "news");
    }

    @Test
    void an_answer_to_a_tap_that_comes_too_late_is_dropped() {
        post.put(post.tap(1, "t1", Duration.ofSeconds(10)));
        post.clock.advance(Duration.ofSeconds(10));
        post.run();
        assertThat(post.channel.words()).isEmpty();
        assertThat(post.states()).isEmpty();
        assertThat(post.tally.of(DispatchEvent.EXPIRED)).isEqualTo(1);
    }

    @Test
    void a_row_that_is_due_later_holds_up_nothing_and_goes_out_on_time() {
        Instant start = post.clock.instant();
        post.put(post.receipt(1, "saved"), post.reaction(1, "5"));
        post.run();
        assertThat(post.channel.words()).containsExactly("reaction 5", "text saved");
        assertThat(post.channel.calls().get(0).at()).isEqualTo(start);
        assertThat(post.channel.calls().get(1).at()).isEqualTo(start.plusSeconds(2));
    }

    @Test
    void a_burst_of_bubbles_gets_one_receipt() {
        for (int i = 0; i < 10; i++) {
            String words = "saved " + i;
            post.write(db -> {
                OutboxTable.deleteReplaceable(db, 1);
                OutboxTable.insert(db, post.receipt(1, words));
            });
            post.run(Duration.ofSeconds(1));
        }
        post.run();
        assertThat(post.textsTo("100")).containsExactly("saved 9");
    }

    @Test
    void a_message_with_buttons_takes_them_off_the_one_before() {
        post.put(post.question(1, "a"), post.reply(1, "no buttons"));
        post.run();
        post.put(post.question(1, "b"));
        post.run();
        post.put(post.question(1, "c"));
        post.run();
        assertThat(post.channel.words())
                .containsExactly("text a", "text no buttons", "clear m1", "text b", "clear m3", "text c");
        assertThat(post.live(1)).contains("m4");
    }

    @Test
    void a_message_that_cannot_be_put_into_words_is_parked_and_those_behind_it_go_on() {
        post.put(post.reply(1, "unsayable"), post.reply(1, "b"));
        post.run();
        assertThat(post.textsTo("100")).containsExactly("b");
        assertThat(post.states()).containsExactly("parked");
        assertThat(post.reasons().get(0)).startsWith("unsayable");
    }

    @Test
    void the_file_of_my_data_goes_out_in_its_place() {
        post.put(post.reply(1, "a"));
        post.put(post.row(1, 1, new Notice.MyData(Language.ENGLISH)));
        post.run();
        assertThat(post.channel.calls().get(1).outbound()).isInstanceOf(Outbound.File.class);
    }
}
