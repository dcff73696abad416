package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnGroupsTest {
    private static final LocalDate EARLY_2025 = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "KE, 2026-06-01, false", "ET, 2026-06-01, true", "NP, 2026-11-23, true", "NP, 2026-11-24, false",
        "BD, 2026-11-23, true", "LA, 2026-11-24, false", "ST, 2024-12-12, true", "ST, 2024-12-13, false",
        "CV, 2007-06-15, true", "CV, 2008-01-01, false", "SS, 2010-01-01, false", "SS, 2026-01-01, true",
    })
    void a_least_developed_country_is_one_from_a_day_until_a_day(String code, LocalDate on, boolean is) {
        assertThat(UnGroups.isLdc(code, on)).as("%s on %s", code, on).contains(is);
    }

    @Test
    void the_lists_have_the_lengths_that_the_united_nations_state() {
        assertThat(count(code -> UnGroups.isLdc(code, EARLY_2025).orElseThrow())).isEqualTo(44);
        assertThat(count(code -> UnGroups.isLldc(code, EARLY_2025).orElseThrow())).isEqualTo(32);
        assertThat(count(code -> UnGroups.isSids(code, EARLY_2025).orElseThrow())).isEqualTo(53);
    }

    private static long count(Predicate<String> in) {
        return CountryCatalog.all().stream().map(Country::code).filter(in).count();
    }

    @Test
    void every_country_in_the_table_is_one() {
        assertThat(PackedTable.lines("un-groups.txt"))
                .allSatisfy(line -> assertThat(line.split("\\|")[3].strip().split(" +"))
                        .allMatch(code -> CountryCatalog.of(code).isPresent()));
    }

    @Test
    void what_is_not_known_is_not_said() {
        assertThat(UnGroups.isLdc("ZZ", EARLY_2025)).isEqualTo(Optional.empty());
        assertThat(UnGroups.isSids("FJ", LocalDate.of(1990, 1, 1))).isEqualTo(Optional.empty());
        assertThat(UnGroups.isLldc("CH", EARLY_2025)).contains(false);
    }
}
