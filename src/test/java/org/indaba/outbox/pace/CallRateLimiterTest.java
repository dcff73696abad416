package org.indaba.outbox.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.indaba.outbox.SimulatedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallRateLimiterTest {
    private static final int PER_SECOND = 30;

    @Test
    void however_many_come_together_no_second_sees_more_than_its_messages() throws Exception {
        CallRateLimiter gate = new CallRateLimiter(PER_SECOND, Clock.systemUTC());
        List<Instant> passed = new CopyOnWriteArrayList<>();
        List<Thread> threads = IntStream.range(0, 2 * PER_SECOND + 5)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        gate.pass();
                        passed.add(Instant.now());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        Instant start = Instant.now();
        threads.forEach(Thread::start);
        for (Thread each : threads) {
            each.join();
        }
        List<Instant> times = passed.stream().sorted().toList();
        assertThat(times).hasSize(2 * PER_SECOND + 5);
        assertThat(times.get(PER_SECOND)).as("the first of the second lot").isAfterOrEqualTo(start.plus(SendRateLimiter.WINDOW));
        assertThat(times.get(2 * PER_SECOND)).as("the first of the third").isAfterOrEqualTo(start.plus(SendRateLimiter.WINDOW.multipliedBy(2)));
    }

    @Test
    void nothing_is_chosen_while_a_crowd_stands_before_the_door() throws Exception {
        SimulatedClock clock = new SimulatedClock();
        CallRateLimiter gate = new CallRateLimiter(PER_SECOND, clock);
        Instant now = clock.instant();
        for (int i = 0; i < PER_SECOND; i++) {
            assertThat(gate.nextChosen(now)).isEqualTo(now);
            gate.pass();
        }
        assertThat(gate.nextChosen(now)).isEqualTo(now.plus(SendRateLimiter.WINDOW).minusMillis(100));
    }

    @Test
    void a_clock_that_is_set_back_closes_no_door() {
        SlidingWindow window = new SlidingWindow(1, Duration.ofSeconds(1));
        Instant now = Instant.parse("2027-01-01T00:00:00Z");
        window.count(now);
        assertThat(window.next(now)).isEqualTo(now.plusSeconds(1));
        Instant back = now.minus(Duration.ofDays(1));
        assertThat(window.next(back)).isEqualTo(back);
    }
}
