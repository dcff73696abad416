package org.indaba.coordination.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The last day of a role, behind what a button carries. */
class LastDayTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Instant END = Instant.parse("2027-03-31T21:00:00Z");

    @Test
    void a_button_brings_back_the_day_that_it_was_given() {
        LastDay day = LastDay.before(END, NAIROBI);
        String carried = day.with("coordinator/africa");
        assertThat(carried).isEqualTo("coordinator/africa!20908");
        assertThat(LastDay.of(carried)).isEqualTo(day);
        assertThat(LastDay.without(carried)).isEqualTo("coordinator/africa");
        assertThat(LastDay.of(carried).end(NAIROBI)).contains(END);
    }

    @Test
    void a_role_without_end_carries_nothing() {
        assertThat(LastDay.NONE.with("reader/")).isEqualTo("reader/");
        assertThat(LastDay.of("reader/")).isEqualTo(LastDay.NONE);
        assertThat(LastDay.of("reader/!x")).isEqualTo(LastDay.NONE);
        assertThat(LastDay.without("reader/")).isEqualTo("reader/");
        assertThat(LastDay.NONE.end(NAIROBI)).isEmpty();
    }
}
