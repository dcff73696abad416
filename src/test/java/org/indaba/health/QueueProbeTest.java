package org.indaba.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a queue is stuck, second by second of a simulated clock. */
class QueueProbeTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final int LOOK = (int) HealthMonitor.LOOK.toSeconds();

    private final QueueProbe queue = new QueueProbe();

    private ProbeResult at(int second, int oldest, long left) {
        return at(second, Optional.of(Duration.ofSeconds(oldest)), left, Optional.empty());
    }

    private ProbeResult at(int second, Optional<Duration> oldest, long left, Optional<Instant> held) {
        return queue.judge(3, oldest, left, held, START.plusSeconds(second));
    }

    @Test
    void nothing_leaves_it_and_within_30_seconds_it_is_stuck() {
        int shown = 0;
        for (int second = 0; shown == 0 && second <= 60; second += LOOK) {
            shown = at(second, second, 7).well() ? 0 : second;
        }
        assertThat(shown).as("seconds after the first became due").isBetween(20, 30);
        assertThat(at(shown + LOOK, shown + LOOK, 7).words()).startsWith("stuck: 3 due, the first for ");
        assertThat(at(shown + 2 * LOOK, 1, 8).well()).as("once something has left it").isTrue();
    }

    @Test
    void a_long_one_that_moves_is_not() {
        for (int second = 0; second <= 3_600; second += LOOK) {
            assertThat(at(second, second, second).well()).isTrue();
        }
    }

    @Test
    void one_that_was_empty_is_given_its_time() {
        assertThat(at(0, Optional.empty(), 7, Optional.empty()).words()).isEqualTo("empty");
        assertThat(at(3_600, Optional.empty(), 7, Optional.empty()).well()).isTrue();
        assertThat(at(3_605, 21, 7).well()).as("what came while the server was down is sent first").isTrue();
        assertThat(at(3_620, 36, 7).well()).isFalse();
    }

    @Test
    void one_that_is_held_is_not_and_has_its_time_after_the_pause() {
        Instant until = START.plusSeconds(600);
        for (int second = 0; second < 600; second += LOOK) {
            ProbeResult held = at(second, Optional.of(Duration.ofSeconds(second)), 7, Optional.of(until));
            assertThat(held).isEqualTo(ProbeResult.well("held until " + until + ", 3 due"));
        }
        assertThat(at(605, 605, 7).well()).isTrue();
        assertThat(at(620, 620, 7).well()).isFalse();
    }

    @Test
    void a_clock_that_jumps_makes_none() {
        at(0, 1, 7);
        assertThat(at(-86_400, 1, 7).well()).as("a day back").isTrue();
        assertThat(at(-86_390, 11, 7).well()).isTrue();
        assertThat(at(-86_380, 30, 7).well()).as("and still it is seen").isFalse();
    }
}
