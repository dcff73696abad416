package org.indaba.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.junit.jupiter.api.Test;

class IsoTimeWriterTest {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final IsoTimeWriter times = new IsoTimeWriter();

    @Test
    void every_time_of_four_digit_years_is_written_as_the_jdk_writes_it() {
        Property.holds(1000, test -> {
            long millis = test.draw("millis", Generators.longs(-60_000_000_000_000L, 250_000_000_000_000L));
            assertThat(times.text(millis)).isEqualTo(MILLIS.format(Instant.ofEpochMilli(millis)));
            assertThat(Instant.parse(times.text(millis)).toEpochMilli()).isEqualTo(millis);
        });
    }

    @Test
    void a_year_of_five_digits_is_still_a_time() {
        long millis = Instant.parse("+12026-11-24T09:08:07.006Z").toEpochMilli();

        assertThat(times.text(millis)).isEqualTo("+12026-11-24T09:08:07.006Z");
    }

    @Test
    void days_turn_at_midnight_utc() {
        long midnight = Instant.parse("2026-11-24T00:00:00Z").toEpochMilli();

        assertThat(times.day(midnight - 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(times.day(midnight)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(times.textOrEmpty(0)).isEmpty();
    }
}
