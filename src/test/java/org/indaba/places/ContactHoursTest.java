package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactHoursTest {
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    @Test
    void every_country_where_people_live_has_clocks() {
        assertThat(CountryCatalog.all()).filteredOn(each -> CountryZones.of(each.code()).isEmpty())
                .extracting(Country::code).containsExactly("BV", "HM");
    }

    @ParameterizedTest
    @CsvSource({
        // one clock: Nairobi is three hours ahead
        "KE, 2026-11-24T05:59:00Z, 2026-11-24T06:00:00Z", "KE, 2026-11-24T06:00:00Z, 2026-11-24T06:00:00Z",
        "KE, 2026-11-24T16:59:59Z, 2026-11-24T16:59:59Z", "KE, 2026-11-24T17:00:00Z, 2026-11-25T06:00:00Z",
        // nine in Honolulu is two in the afternoon in New York
        "US, 2026-11-24T15:00:00Z, 2026-11-24T19:00:00Z", "US, 2026-11-25T01:00:00Z, 2026-11-25T19:00:00Z",
        // in Russia it is day everywhere for one hour: nine in Kaliningrad, before eight in the evening in Kamchatka
        "RU, 2026-11-24T06:00:00Z, 2026-11-24T07:00:00Z", "RU, 2026-11-24T08:00:00Z, 2026-11-25T07:00:00Z",
        // in French Polynesia and in Kiribati too there is such a time
        "KI, 2026-11-24T12:00:00Z, 2026-11-24T21:00:00Z",
        // nowhere, or unsaid: the consultation's
        "'', 2026-11-24T07:00:00Z, 2026-11-24T08:00:00Z", "BV, 2026-11-24T07:00:00Z, 2026-11-24T08:00:00Z",
        // the clocks are set back between: nine is nine
        "CH, 2026-10-24T19:00:00Z, 2026-10-25T08:00:00Z",
    })
    void people_are_written_to_by_day(String country, Instant at, Instant next) {
        ContactHours daytime = ContactHours.in(Optional.of(country).filter(each -> !each.isEmpty()), GENEVA);
        assertThat(daytime.next(at)).isEqualTo(next);
        assertThat(daytime.is(next)).isTrue();
        assertThat(daytime.is(at)).isEqualTo(at.equals(next));
    }

    @Test
    void a_day_ends_where_the_first_of_its_clocks_says_so() {
        ContactHours daytime = ContactHours.in(Optional.of("US"), GENEVA);
        assertThat(daytime.end(Instant.parse("2026-11-24T20:00:00Z"))).isEqualTo("2026-11-25T01:00:00Z");
        assertThat(daytime.end(Instant.parse("2026-11-24T10:00:00Z"))).as("in the night").isEqualTo("2026-11-24T10:00:00Z");
    }

    /** Clocks so far apart that it is day on one of them only, as those of Wake and Midway are not. */
    @Test
    void where_it_is_never_day_on_all_clocks_it_is_the_capitals_day() {
        ContactHours daytime = new ContactHours(java.util.List.of(GENEVA, ZoneId.of("Pacific/Auckland")));
        assertThat(daytime.next(Instant.parse("2026-11-24T07:59:00Z"))).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(daytime.end(Instant.parse("2026-11-24T12:00:00Z"))).isEqualTo("2026-11-24T19:00:00Z");
    }

    @Test
    void whatever_the_country_the_next_day_is_less_than_a_day_off_and_ends_after_it_began() {
        Instant at = Instant.parse("2026-11-24T00:30:00Z");
        for (Country country : CountryCatalog.all()) {
            ContactHours daytime = ContactHours.in(Optional.of(country.code()), GENEVA);
            Instant next = daytime.next(at);
            assertThat(next).as(country.code()).isBetween(at, at.plus(Duration.ofDays(1)));
            assertThat(daytime.end(next)).as(country.code()).isAfter(next);
            assertThat(daytime.is(daytime.end(next).minusSeconds(1))).as(country.code()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KE, 2027-01-15T12:00:00Z, Africa/Nairobi",
        "AR, 2027-01-15T12:00:00Z, America/Argentina/Buenos_Aires",
        "US, 2027-01-15T12:00:00Z, ",
        "MX, 2027-01-15T12:00:00Z, ",
        "XX, 2027-01-15T12:00:00Z, "})
    void clocks_are_told_where_all_of_a_country_show_the_same(String country, Instant at, ZoneId clocks) {
        assertThat(CountryZones.agreed(country, at)).isEqualTo(Optional.ofNullable(clocks));
    }
}
