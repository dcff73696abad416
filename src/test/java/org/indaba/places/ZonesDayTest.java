package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesDayTest {
    @ParameterizedTest(name = "{0} at {1}, else {2}: {3}")
    @CsvSource({
        "FJ, 2026-11-24T14:20:00Z, Asia/Bangkok, 2026-11-25",
        "SV, 2026-11-25T02:00:00Z, UTC, 2026-11-24",
        "KE, 2026-11-24T21:30:00Z, UTC, 2026-11-25",
        "'', 2026-11-24T21:30:00Z, UTC, 2026-11-24",
        "'', 2026-11-24T21:30:00Z, Africa/Nairobi, 2026-11-25",
        "XX, 2026-11-24T21:30:00Z, UTC, 2026-11-24",
        "RU, 2026-11-24T20:00:00Z, Europe/Moscow, 2026-11-24",
        "RU, 2026-11-24T20:00:00Z, Asia/Tokyo, 2026-11-25",
        "US, 2026-11-24T23:30:00Z, Asia/Tokyo, 2026-11-24",
    })
    void today_is_the_day_of_the_persons_country_where_it_is_known(
            String country, Instant at, String otherwise, LocalDate day) {
        Optional<String> known = Optional.of(country).filter(each -> !each.isEmpty());
        assertThat(CountryZones.day(known, at, ZoneId.of(otherwise))).isEqualTo(day);
    }
}
