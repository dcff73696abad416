package org.indaba.channel.webchat.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.indaba.channel.webchat.WebChatLimits;
import org.junit.jupiter.api.Test;

/** Who has to wait after wrong codes, and who has not. */
class ResumeAttemptLimiterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String VILLAGE = "192.0.2.1";

    private final ResumeAttemptLimiter tries = new ResumeAttemptLimiter();

    private void wrong(String session, int times) {
        for (int i = 0; i < times; i++) {
            tries.wrong(NOW, session, VILLAGE);
        }
    }

    @Test
    void a_session_has_five_tries_and_waits_by_itself() {
        wrong("one", WebChatLimits.MOST_WRONG_CODES - 1);
        assertThat(tries.wait(NOW, "one", VILLAGE)).as("after four").isEmpty();
        wrong("one", 1);
        assertThat(tries.wait(NOW, "one", VILLAGE)).contains(WebChatLimits.WRONG_CODES_WAIT);
        assertThat(tries.wait(NOW.plusSeconds(60), "one", "198.51.100.7")).as("from elsewhere, a minute later")
                .contains(WebChatLimits.WRONG_CODES_WAIT.minusSeconds(60));
        assertThat(tries.wait(NOW, "two", VILLAGE)).as("a neighbour").isEmpty();
        assertThat(tries.wait(NOW.plus(WebChatLimits.WRONG_CODES_WAIT), "one", VILLAGE)).as("when it is over").isEmpty();
    }

    @Test
    void nobody_locks_a_village_out_and_who_takes_new_sessions_has_one_try_with_each() {
        for (int i = 0; i < WebChatLimits.MOST_WRONG_CODES_OF_A_NETWORK; i++) {
            wrong("taken " + i, 1);
        }
        assertThat(tries.wait(NOW, "new", VILLAGE)).as("the first try of a session").isEmpty();
        wrong("new", 1);
        assertThat(tries.wait(NOW, "new", VILLAGE)).as("the second").contains(WebChatLimits.WRONG_CODES_WAIT);
        tries.wrong(NOW, "far", "198.51.100.7");
        assertThat(tries.wait(NOW, "far", "198.51.100.7")).as("the second, elsewhere").isEmpty();
    }

    @Test
    void what_is_remembered_is_bounded() {
        wrong("one", WebChatLimits.MOST_WRONG_CODES);
        for (int i = 0; i < WebChatLimits.MOST_REMEMBERED; i++) {
            tries.wrong(NOW, "s" + i, "n" + i);
        }
        assertThat(tries.wait(NOW, "one", VILLAGE)).isEmpty();
        assertThat(tries.wait(NOW, "s" + (WebChatLimits.MOST_REMEMBERED - 1), VILLAGE)).isEmpty();
    }
}
