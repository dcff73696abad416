package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.SendResult;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppointmentTest {
    @TempDir
    private Path folder;

    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, SendRateLimiter.Limits.TELEGRAM);
        post.person(1, "1");
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void a_row_that_came_due_while_results_were_gathered_goes_out_with_them() {
        post.put(post.receipt(1, "later"));
        Optional<Instant> appointment = post.rounds.round(true);
        assertThat(appointment).isPresent();
        post.clock.moveTo(appointment.get().plus(Duration.ofMillis(5)));
        post.rounds.round(false);
        assertThat(post.textsTo("1")).as("nobody would look for it again").containsExactly("later");
    }

    @Test
    void a_look_at_some_chats_forgets_no_appointment_of_the_others() {
        for (long person = 2; person <= 4; person++) {
            post.person(person, Long.toString(person));
        }
        for (long person = 1; person <= 4; person++) {
            post.put(post.reply(person, "words"));
        }
        Instant appointment = post.rounds.round(true).orElseThrow();
        assertThat(post.textsTo("4")).as("three at a moment are the most").isEmpty();
        // the pace is free a little before the appointment, which is rounded up
        post.clock.moveTo(appointment.minus(Duration.ofNanos(500_000)));
        assertThat(post.rounds.round(false)).as("the fourth waits for it").contains(appointment);
    }

    @Test
    void a_pause_whose_row_is_taken_back_ends_for_the_reply_that_takes_its_place() {
        post.put(post.receipt(1, "one answer"));
        post.channel.next(new SendResult.Held(Duration.ofSeconds(30), false));
        post.run(Duration.ofSeconds(5));
        assertThat(post.textsTo("1")).as("tried once, and told to wait").hasSize(1);
        post.write(db -> OutboxTable.deleteReplaceable(db, 1));
        post.put(post.reply(1, "two answers"));
        post.run(Duration.ofMinutes(5));
        assertThat(post.textsTo("1")).as("no other turn wakes the outbox").endsWith("two answers");
    }

    @Test
    void what_is_told_by_day_and_missed_its_day_is_told_on_the_next() {
        Instant evening = post.clock.instant().plus(Duration.ofHours(2));
        OutboxRow row = post.bulk(1, "It is closed now.");
        post.put(new OutboxRow(
                row.id(), 1, 1, row.priority(), row.notice(), false, row.due(), Optional.of(evening), row.created(), 0, 0));
        post.clock.moveTo(evening.plus(Duration.ofHours(5)));
        post.run(Duration.ofHours(7));
        assertThat(post.textsTo("1")).as("by night").isEmpty();
        post.run(Duration.ofHours(3));
        assertThat(post.textsTo("1")).as("in the morning").containsExactly("It is closed now.");
    }
}
