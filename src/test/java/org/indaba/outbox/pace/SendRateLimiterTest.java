package org.indaba.outbox.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.indaba.outbox.Post;
import org.indaba.outbox.ScriptedChannel;
import org.indaba.store.outbox.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendRateLimiterTest {
    @TempDir Path folder;
    private Post post;
    private Instant start;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, SendRateLimiter.Limits.TELEGRAM);
        start = post.clock.instant();
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void no_second_sees_more_messages_than_the_limit_and_few_are_wasted() {
        List<OutboxRow> rows = new ArrayList<>();
        for (int person = 1; person <= 600; person++) {
            post.person(person, Integer.toString(person));
            rows.add(post.bulk(person, "news"));
        }
        post.put(rows.toArray(OutboxRow[]::new));
        post.run();
        assertThat(most(times(), Duration.ofSeconds(1))).as("messages in one second").isLessThanOrEqualTo(30);
        assertThat(Duration.between(start, last())).as("600 messages").isLessThan(Duration.ofMillis(20_500));
    }

    @Test
    void a_chat_gets_a_short_burst_and_then_one_message_a_second() {
        post.person(1, "100");
        for (int i = 0; i < 15; i++) {
            post.put(post.reply(1, Integer.toString(i)));
        }
        post.run();
        assertThat(times().subList(0, 3)).allMatch(each -> each.equals(start));
        assertThat(times().get(4)).isBefore(start.plusSeconds(1));
        assertThat(Duration.between(times().get(5), last())).isBetween(Duration.ofMillis(8_900), Duration.ofMillis(9_200));
    }

    @Test
    void a_group_gets_no_more_than_its_messages_a_minute() {
        post.person(1, "-100");
        for (int i = 0; i < 50; i++) {
            post.put(post.reply(1, Integer.toString(i)));
        }
        post.run();
        assertThat(times()).hasSize(50);
        assertThat(most(times(), Duration.ofMinutes(1))).isLessThanOrEqualTo(20);
    }

    @Test
    void reactions_and_answers_to_taps_do_not_wait_for_the_pace() {
        post.person(1, "100");
        for (int i = 0; i < 50; i++) {
            post.put(post.reaction(1, Integer.toString(i)), post.tap(1, "t" + i, Duration.ofMinutes(1)));
        }
        post.run();
        assertThat(times()).hasSize(100).allMatch(each -> each.equals(start));
    }

    @Test
    void a_chat_that_must_wait_keeps_no_other() {
        post.person(1, "100");
        post.person(2, "200");
        for (int i = 0; i < 100; i++) {
            post.put(post.reply(1, Integer.toString(i)));
        }
        post.put(post.reply(2, "hello"));
        post.run(Duration.ofSeconds(2));
        assertThat(post.textsTo("200")).containsExactly("hello");
    }

    @Test
    void few_chats_are_remembered() {
        SendRateLimiter pace = new SendRateLimiter(Post.UNPACED, post.clock);
        for (long chat = 0; chat < 3L * SendRateLimiter.MOST_CHATS; chat++) {
            pace.nextOf(chat, false, start);
            pace.count(chat);
        }
        assertThat(pace.remembered()).isEqualTo(SendRateLimiter.MOST_CHATS);
    }

    private List<Instant> times() {
        return post.channel.calls().stream().map(ScriptedChannel.Call::at).toList();
    }

    private Instant last() {
        return times().get(times().size() - 1);
    }

    private static int most(List<Instant> times, Duration window) {
        int most = 0;
        for (int from = 0, to = 0; to < times.size(); to++) {
            while (!times.get(from).plus(window).isAfter(times.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
