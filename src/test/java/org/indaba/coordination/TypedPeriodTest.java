package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.indaba.conversation.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From when until when, as coordinators type it on 24 November 2026 in Nairobi, where the day begins at 21:00 UTC. */
class TypedPeriodTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static TypedPeriod.Result read(String typed) {
        return TypedPeriod.read(typed, NAIROBI, NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", " 24 December 2026 ", "24 ديسمبر 2026"})
    void one_day_closes_when_it_is_over(String typed) {
        assertThat(read(typed).opens()).isEmpty();
        assertThat(read(typed).closes()).contains(Instant.parse("2026-12-24T21:00:00Z"));
        assertThat(read(typed).trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 December 2026 - 24 December 2026", "1 December 2026 to 24 December 2026", "2026-12-01 until 2026-12-24",
        "du 1er décembre 2026 au 24 décembre 2026", "1 de diciembre de 2026 hasta el 24 de diciembre de 2026", "1.12.2026–24.12.2026",
        "2026年12月1日至2026年12月24日", "1 ديسمبر 2026 إلى 24 ديسمبر 2026", "1 декабря 2026 по 24 декабря 2026", "2026-12-01\n2026-12-24"})
    void two_days_are_the_first_and_the_last(String typed) {
        String days = typed.startsWith("du ") ? typed.substring(3) : typed;
        assertThat(read(days).opens()).contains(Instant.parse("2026-11-30T21:00:00Z"));
        assertThat(read(days).closes()).contains(Instant.parse("2026-12-24T21:00:00Z"));
    }

    @Test
    void what_opens_today_is_open_when_it_is_launched() {
        assertThat(read("2026-11-24 to 2026-11-24").opens()).isEmpty();
        assertThat(read("2026-11-24 to 2026-11-24").closes()).contains(Instant.parse("2026-11-24T21:00:00Z"));
        assertThat(read("2026-11-25 to 2026-11-25").opens()).contains(Instant.parse("2026-11-24T21:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, LAUNCH_DATE_PAST", "2026-11-23 to 2026-12-24, LAUNCH_DATE_PAST",
        "2026-12-24 to 2026-12-23, LAUNCH_DATE_ORDER", "2031-11-25, LAUNCH_DATE_FAR", "soon, LAUNCH_DATE_UNKNOWN",
        "soon to 2026-12-24, LAUNCH_DATE_UNKNOWN", "2026-12-24 to never, LAUNCH_DATE_UNKNOWN"})
    void what_is_wrong_with_it_is_told(String typed, Line trouble) {
        assertThat(read(typed)).isEqualTo(TypedPeriod.Result.of(trouble));
    }

    @Test
    void five_years_are_the_longest() {
        assertThat(read("2031-11-24").closes()).contains(Instant.parse("2031-11-24T21:00:00Z"));
    }

    @Test
    void what_is_longer_than_two_dates_is_none() {
        assertThat(read("2026-12-01" + " ".repeat(60) + "to" + " ".repeat(58) + "2026-12-24").closes()).isPresent();
        assertThat(read("2026-12-01" + " ".repeat(60) + "to" + " ".repeat(59) + "2026-12-24").trouble())
                .contains(Line.LAUNCH_DATE_UNKNOWN);
    }
}
