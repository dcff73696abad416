package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTableTest {
    @Test
    void every_country_lies_in_a_region() {
        assertThat(CountryCatalog.all()).allSatisfy(country -> assertThat(RegionTable.of(country.code()))
                .as(country.code())
                .isPresent());
    }

    @Test
    void the_table_knows_no_country_that_is_none() {
        var table = PackedTable.properties("regions.properties");
        Stream<String> codes = Arrays.stream(Region.values()).flatMap(region -> Stream.of(
                table.getProperty(region.word()).strip().split("\\s+")));
        assertThat(codes).allMatch(code -> CountryCatalog.of(code).isPresent()).hasSize(249);
    }

    @ParameterizedTest
    @CsvSource({
        "KE, AFRICA", "EG, ARAB_STATES", "KM, ARAB_STATES", "SO, ARAB_STATES", "BR, AMERICAS", "GL, AMERICAS",
        "CN, ASIA_PACIFIC", "IR, ASIA_PACIFIC", "KZ, CIS", "RU, CIS", "MD, EUROPE", "GE, EUROPE", "TR, EUROPE",
        "IL, EUROPE", "RE, AFRICA", "NC, ASIA_PACIFIC",
    })
    void a_country_lies_where_the_union_puts_it(String code, Region region) {
        assertThat(RegionTable.of(code)).contains(region);
    }

    @Test
    void every_region_has_clocks_of_its_own() {
        assertThat(Arrays.stream(Region.values()).map(RegionTable::zone)).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(RegionTable.zone(Region.CIS)).isEqualTo(ZoneId.of("Europe/Moscow"));
    }

    @Test
    void an_unknown_country_has_no_region() {
        assertThat(RegionTable.of("ZZ")).isEmpty();
    }
}
