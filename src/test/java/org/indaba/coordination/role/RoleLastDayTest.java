package org.indaba.coordination.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The last day of a role, behind what a button carries. */
class RoleLastDayTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Instant END = Instant.parse("2027-03-31T21:00:00Z");

    @Test
    void a_button_brings_back_the_day_that_it_was_given() {
        RoleLastDay day = RoleLastDay.before(END, NAIROBI);
        String carried = day.with("coordinator/africa");
        assertThat(carried).isEqualTo("coordinator/africa!20908");
        assertThat(RoleLastDay.of(carried)).isEqualTo(day);
        assertThat(RoleLastDay.without(carried)).isEqualTo("coordinator/africa");
        assertThat(RoleLastDay.of(carried).end(NAIROBI)).contains(END);
    }

    @Test
    void a_role_without_end_carries_nothing() {
        assertThat(RoleLastDay.NONE.with("reader/")).isEqualTo("reader/");
        assertThat(RoleLastDay.of("reader/")).isEqualTo(RoleLastDay.NONE);
        assertThat(RoleLastDay.of("reader/!x")).isEqualTo(RoleLastDay.NONE);
        assertThat(RoleLastDay.without("reader/")).isEqualTo("reader/");
        assertThat(RoleLastDay.NONE.end(NAIROBI)).isEmpty();
    }
}
