package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.store.outbox.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that waits while another one with buttons comes up behind it goes without its own. */
class OvertakenTest {
    @TempDir
    Path folder;

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
    void of_several_that_wait_the_last_one_has_buttons_and_none_are_taken_off() {
        post.put(post.question(1, "a"), post.reply(1, "plain"), post.question(1, "b"), post.question(1, "c"));
        post.run();
        assertThat(said()).containsExactly("a", "plain", "b", "c with buttons");
        assertThat(post.live(1)).as("the message with the live buttons").contains("m4");
    }

    @Test
    void the_buttons_that_are_live_already_go_off_when_the_last_one_is_sent() {
        post.put(post.question(1, "before"));
        post.run();
        post.put(post.question(1, "a"), post.question(1, "b"));
        post.run();
        assertThat(said()).containsExactly("before with buttons", "a", "clear m1", "b with buttons");
    }

    @Test
    void one_that_was_told_to_wait_has_lost_its_buttons_when_it_goes() {
        post.channel.next(new SendResult.Held(Duration.ofSeconds(30), false));
        post.put(post.question(1, "a"));
        post.run(Duration.ofSeconds(10));
        post.put(post.question(1, "b"));
        post.run();
        assertThat(said()).containsExactly("a with buttons", "a", "b with buttons");
    }

    @Test
    void a_receipt_that_may_give_way_takes_no_buttons_from_what_goes_before_it() {
        post.put(post.question(1, "a"), post.receipt(1, "saved"));
        post.clock.advance(Duration.ofSeconds(5));
        post.run();
        assertThat(said()).containsExactly("a with buttons", "clear m1", "saved with buttons");
    }

    @Test
    void one_that_goes_out_later_takes_no_buttons_from_what_goes_before_it() {
        OutboxRow now = post.question(1, "b");
        post.put(post.question(1, "a"), new OutboxRow(
                now.id(), 1, 1, OutboxRow.REPLY, now.notice(), false, now.due().plusSeconds(60), Optional.empty(),
                now.created(), 0, 0));
        post.run();
        assertThat(said()).containsExactly("a with buttons", "clear m1", "b with buttons");
    }

    @Test
    void neither_a_reminder_nor_another_chat_nor_a_message_without_buttons_overtakes() {
        post.put(post.question(1, "a"), post.reply(1, "plain"), post.question(2, "x"));
        post.put(post.row(1, OutboxRow.BULK, Post.message("reminder", true)));
        post.run();
        assertThat(said()).containsExactlyInAnyOrder(
                "a with buttons", "plain", "x with buttons", "clear m1", "reminder with buttons");
    }

    @Test
    void what_waits_for_the_same_person_elsewhere_overtakes_nothing() {
        post.address(3, 1, "300");
        OutboxRow elsewhere = post.question(1, "b");
        post.put(post.question(1, "a"), new OutboxRow(
                elsewhere.id(), 1, 3, OutboxRow.REPLY, elsewhere.notice(), false, elsewhere.due(), Optional.empty(),
                elsewhere.created(), 0, 0));
        post.run();
        assertThat(said()).containsExactlyInAnyOrder("a with buttons", "b with buttons");
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        for (ScriptedChannel.Call call : post.channel.calls()) {
            boolean buttons = call.outbound() instanceof Outbound.Text text && !text.rows().isEmpty();
            said.add(call.words().replaceFirst("^text ", "") + (buttons ? " with buttons" : ""));
        }
        return said;
    }
}
