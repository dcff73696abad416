package org.indaba.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Test
    void it_doubles_up_to_its_bound_however_often_it_fails() {
        BackOff full = new BackOff(FIRST, LONGEST, () -> 0);

        assertThat(IntStream.of(1, 2, 3, 4, 5, 50, Integer.MAX_VALUE).mapToObj(full::after).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L, 1000L);
    }

    @Test
    void chance_shortens_it_by_up_to_a_half_and_never_to_nothing() {
        assertThat(new BackOff(FIRST, LONGEST, () -> 0.5).after(1)).isEqualTo(Duration.ofMillis(75));
        assertThat(new BackOff(FIRST, LONGEST, () -> 1).after(1)).isEqualTo(Duration.ofMillis(50));
        assertThat(new BackOff(Duration.ofMillis(1), LONGEST, () -> 0.9).after(1)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void whoever_asks_for_more_is_given_it() {
        BackOff full = new BackOff(FIRST, LONGEST, () -> 0);

        assertThat(full.after(1, Optional.of(Duration.ofMinutes(1)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(full.after(1, Optional.of(Duration.ofMillis(1)))).isEqualTo(FIRST);
    }
}
