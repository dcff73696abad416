package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCatalogTest {
    @Test
    void there_are_the_249_countries_of_the_standard() {
        assertThat(CountryCatalog.all()).hasSize(249).isSorted();
    }

    @Test
    void every_country_has_a_name_in_every_language() {
        for (Country country : CountryCatalog.all()) {
            for (Locale language : CountryNames.LANGUAGES) {
                assertThat(CountryCatalog.name(country.code(), language))
                        .as("%s in %s", country.code(), language)
                        .isNotBlank()
                        .isNotEqualTo(country.code());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TR, en, Türkiye",
        "CD, en, Democratic Republic of the Congo",
        "CG, en, Congo",
        "PS, en, State of Palestine",
        "CV, fr, Cabo Verde",
        "PS, ar, دولة فلسطين",
        "KP, es, República Popular Democrática de Corea",
        "RU, ru, Российская Федерация",
        "CD, zh, 刚果民主共和国",
        "KE, sw, Kenya",
        "BR, pt, Brasil",
        "KE, fr, Kenya",
    })
    void a_country_has_the_name_that_the_united_nations_uses(String code, String language, String name) {
        assertThat(CountryCatalog.name(code, Locale.forLanguageTag(language))).isEqualTo(name);
    }

    @Test
    void the_name_of_no_country_is_its_code() {
        assertThat(CountryCatalog.name("ZZ", Locale.ENGLISH)).isEqualTo("ZZ");
        assertThat(CountryCatalog.of("ZZ")).isEmpty();
    }

    @Test
    void every_mended_name_belongs_to_a_country() {
        for (Locale language : CountryNames.LANGUAGES) {
            var table = PackedTable.properties("names/" + language.getLanguage() + ".properties");
            assertThat(table.stringPropertyNames())
                    .as("names/%s.properties", language)
                    .allMatch(code -> CountryCatalog.of(code).isPresent());
        }
    }
}
