package org.indaba.channel.telegram.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.indaba.channel.Address;
import org.indaba.channel.SendResult;
import org.junit.jupiter.api.Test;

class FloodWaitClassifierTest {
    private static final SendResult.Held HELD = new SendResult.Held(Duration.ofSeconds(10), false);
    private Instant now = Instant.EPOCH;
    private final FloodWaitClassifier floods = new FloodWaitClassifier(() -> now);

    @Test
    void one_chat_that_is_held_again_and_again_holds_itself_alone() {
        for (int i = 0; i < 3; i++) {
            assertThat(floods.judge(HELD, chat("1")).wholeBot()).isFalse();
        }
    }

    @Test
    void another_chat_within_the_pause_means_the_bot() {
        floods.judge(HELD, chat("1"));
        now = now.plusSeconds(9);
        assertThat(floods.judge(HELD, chat("2"))).isEqualTo(new SendResult.Held(HELD.pause(), true));
    }

    @Test
    void another_chat_after_the_pause_is_held_alone() {
        floods.judge(HELD, chat("1"));
        now = now.plusSeconds(10);
        assertThat(floods.judge(HELD, chat("2")).wholeBot()).isFalse();
    }

    private static Address chat(String place) {
        return new Address("telegram", "42", place);
    }
}
