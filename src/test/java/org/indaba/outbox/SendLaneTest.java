package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.indaba.outbox.pace.SendRateLimiter;
import org.junit.jupiter.api.Test;

/** Calls past the outbox, whose end nobody hears. */
class SendLaneTest {
    private static final long CHAT = 1;

    private final SimulatedClock clock = new SimulatedClock();
    private final SendLane road = new SendLane(new ScriptedChannel(clock), SendRateLimiter.Limits.TELEGRAM, clock);

    @Test
    void a_chat_gets_as_many_as_it_may_get_messages() {
        assertThat(passed(CHAT, 20, Duration.ofMillis(40))).as("within 0.8 s").isEqualTo(SendRateLimiter.CHAT_BURST);
        clock.advance(Duration.ofSeconds(1));
        assertThat(passed(CHAT, 20, Duration.ofMillis(10))).as("a second later").isEqualTo(1);
    }

    @Test
    void all_chats_together_get_as_many_as_all_may_get_messages() {
        long passed = IntStream.range(0, 1_000).filter(each -> {
            clock.advance(Duration.ofMillis(1));
            return road.mayPass(each, clock.instant());
        }).count();
        assertThat(passed).as("within a second").isBetween(25L, 30L);
    }

    @Test
    void none_goes_while_the_bot_is_held() {
        road.hold(clock.instant().plusSeconds(3));
        assertThat(passed(CHAT, 1, Duration.ZERO)).isZero();
        clock.advance(Duration.ofSeconds(3));
        assertThat(passed(CHAT, 1, Duration.ZERO)).isEqualTo(1);
    }

    private int passed(long chat, int tries, Duration apart) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += road.mayPass(chat, clock.instant()) ? 1 : 0;
            clock.advance(apart);
        }
        return passed;
    }
}
