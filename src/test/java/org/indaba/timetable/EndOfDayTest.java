package org.indaba.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndOfDayTest {
    @ParameterizedTest(name = "{1} in {0} is the end of {2}")
    @CsvSource({
        "Europe/Zurich, 2027-03-31T22:00:00Z, 2027-03-31, 2027-03-31T23:59",
        "UTC, 2027-01-01T00:00:00Z, 2026-12-31, 2026-12-31T23:59",
        "Asia/Kathmandu, 2027-03-31T18:15:00Z, 2027-03-31, 2027-03-31T23:59",
        // clocks go from 00:00 to 01:00, so that the next day begins at 01:00
        "Africa/Cairo, 2026-04-23T22:00:00Z, 2026-04-23, 2026-04-23T23:59",
        // and on this one from 24:00 back to 23:00
        "Africa/Cairo, 2026-10-29T22:00:00Z, 2026-10-29, 2026-10-29T23:59"
    })
    void what_ends_with_a_day_is_told_as_its_last_minute(ZoneId zone, Instant end, LocalDate day, String told) {
        assertThat(EndOfDay.day(end, zone)).contains(day);
        assertThat(EndOfDay.told(end, zone).atZone(zone).toLocalDateTime()).hasToString(told);
    }

    @Test
    void what_ends_within_a_day_is_told_as_it_is() {
        ZoneId zone = ZoneId.of("Europe/Zurich");
        for (String end : new String[] {"2027-03-31T16:00:00Z", "2027-03-31T22:00:00.001Z", "2027-03-31T21:59:59Z"}) {
            assertThat(EndOfDay.day(Instant.parse(end), zone)).as(end).isEmpty();
            assertThat(EndOfDay.told(Instant.parse(end), zone)).isEqualTo(end);
        }
    }
}
