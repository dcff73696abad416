package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {
    private static final Instant WINTER = Instant.parse("2026-12-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Africa/Addis_Ababa, en, Addis Ababa",
        "Africa/Addis_Ababa, fr, Addis-Abeba",
        "Africa/Addis_Ababa, es, Adís Abeba",
        "Africa/Addis_Ababa, ru, Аддис-Абеба",
        "Africa/Addis_Ababa, zh, 亚的斯亚贝巴",
        "Africa/Addis_Ababa, ar, أديس أبابا",
        "America/Argentina/Buenos_Aires, zh, 布宜诺斯艾利斯",
        "Asia/Kolkata, fr, Calcutta",
        "Africa/Nairobi, sw, Nairobi",
        "Asia/Ho_Chi_Minh, pt, Ho Chi Minh City",
    })
    void the_clocks_have_the_name_of_their_place(ZoneId zone, String language, String name) {
        assertThat(ZoneNames.name(zone, WINTER, Locale.forLanguageTag(language))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Z, en, UTC", "UTC, fr, UTC", "Etc/UTC, es, UTC", "GMT, ru, Всемирное координированное время",
        "Z, zh, 协调世界时", "UTC, ar, التوقيت العالمي المنسق", "+03:00, ar, +03:00", "Etc/GMT-3, en, +03:00"
    })
    void clocks_of_no_place_are_told_by_their_difference_from_utc(ZoneId zone, String language, String name) {
        assertThat(ZoneNames.name(zone, WINTER, Locale.forLanguageTag(language))).isEqualTo(name);
    }

    /** {@code -Dupdate} writes the tables anew, after an update of ICU. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void the_tables_are_those_of_the_common_locale_data(String language) throws IOException {
        Path table = Path.of("src/main/resources/places/clocks", language + ".properties");
        String written = String.join("\n", table(language)) + "\n";
        if (System.getProperty("update") != null) {
            Files.createDirectories(table.getParent());
            Files.writeString(table, written);
        }
        assertThat(Files.readString(table))
                .as("the common locale data of ICU has changed: write the tables anew with -Dupdate")
                .isEqualTo(written);
    }

    private static List<String> table(String language) {
        TimeZoneNames names = TimeZoneNames.getInstance(new ULocale(language));
        boolean latin = List.of("en", "fr", "es").contains(language);
        List<String> lines = new ArrayList<>();
        lines.add("# Exemplar cities of time zones, from the Unicode common locale data (CLDR) by way of ICU. Do not edit:");
        lines.add("# mvn test -Dtest=ZoneNamesTest -Dupdate writes it.");
        lines.add("UTC = " + (latin ? "UTC" : names.getTimeZoneDisplayName("Etc/UTC", NameType.LONG_STANDARD)));
        for (String id : new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, null, null))) {
            String name = names.getExemplarLocationName(TimeZone.getCanonicalID(id));
            boolean abbreviated = id.length() <= 3;
            if (name != null && !abbreviated && !(latin && name.equals(ZoneNames.city(id)))) {
                lines.add(id + " = " + name);
            }
        }
        return lines;
    }
}
