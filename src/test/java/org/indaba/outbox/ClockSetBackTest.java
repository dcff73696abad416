package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.SendResult;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's clock is set back by days, as after a start with a wrong one. Nobody waits until its old time comes again. */
class ClockSetBackTest {
    private static final Duration DAYS = Duration.ofDays(5);
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, SendRateLimiter.Limits.TELEGRAM);
        post.person(1, "100");
    }

    @AfterEach
    void close() {
        post.close();
    }

    private void setBack() {
        post.clock.advance(DAYS.negated());
    }

    @Test
    void a_chat_whose_pace_was_used_up_gets_its_replies() {
        for (int i = 0; i < SendRateLimiter.CHAT_BURST; i++) {
            post.put(post.reply(1, "before " + i));
        }
        post.run(Duration.ofMillis(1));
        setBack();
        post.put(post.reply(1, "after"));
        post.run(SOON);
        assertThat(post.textsTo("100")).hasSize(SendRateLimiter.CHAT_BURST + 1).endsWith("after");
    }

    @Test
    void a_message_that_was_to_be_tried_again_is_and_holds_up_no_other() {
        post.channel.next(new SendResult.Retry("500", false));
        post.put(post.reply(1, "first"));
        post.run(Duration.ofMillis(1));
        setBack();
        post.put(post.reply(1, "second"));
        post.run(Duration.ofMinutes(1));
        assertThat(post.textsTo("100")).containsExactly("first", "first", "second");
    }

    @Test
    void a_pause_of_the_bot_ends_no_earlier_and_not_days_later() {
        post.channel.next(new SendResult.Held(Duration.ofSeconds(30), true));
        post.put(post.reply(1, "first"));
        post.run(Duration.ofSeconds(10));
        setBack();
        Instant then = post.clock.instant();
        post.run(Duration.ofMinutes(1));
        assertThat(post.channel.calls()).hasSize(2);
        assertThat(Duration.between(then, post.channel.calls().get(1).at()))
                .as("of 30 s, of which 10 had passed").isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
    }

    @Test
    void a_process_that_starts_with_an_earlier_clock_tries_again_too() {
        post.channel.next(new SendResult.Retry("500", false));
        post.put(post.reply(1, "first"));
        post.run(Duration.ofMillis(1));
        setBack();
        post.start();
        post.run(Duration.ofMinutes(1));
        assertThat(post.textsTo("100")).containsExactly("first", "first");
    }

    /** Rows of the kind that earlier versions wrote: dated by the day for which they wait. */
    @Test
    void a_menu_that_waits_for_the_end_of_a_role_is_no_sign_of_it() {
        OutboxRow menu = post.row(1, OutboxRow.BULK, new Notice.Menu(Optional.empty()));
        Instant ends = post.clock.instant().plus(Duration.ofDays(120));
        OutboxRow reminder = post.reply(1, "still waits");
        post.channel.next(new SendResult.Held(Duration.ofHours(1), true));
        post.put(
                new OutboxRow(
                        menu.id(), 1, 1, menu.priority(), menu.notice(), false, ends, Optional.empty(), ends, 0, 0),
                new OutboxRow(
                        reminder.id(), 1, 1, reminder.priority(), reminder.notice(), false,
                        post.clock.instant().plus(Duration.ofDays(1)), Optional.empty(), reminder.created(), 0, 0),
                post.reply(1, "now"));
        post.run(Duration.ofMinutes(1));
        post.start();
        post.run(Duration.ofMinutes(50));
        assertThat(post.textsTo("100")).as("the bot is held").containsExactly("now");
        post.run(Duration.ofHours(2));
        assertThat(post.textsTo("100")).as("the reminder waits for its day").containsExactly("now", "now");
    }
}
