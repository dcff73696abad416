package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryListTest {
    private static List<String> codes(CountryList list) {
        return list.countries().stream().map(Country::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Kenya and Uganda", "en | Kenya, Uganda", "en | Kenya & Uganda", "en | Kenya; and Uganda.", "en | KE, UG",
        "fr | Kenya et Ouganda", "fr | le Kenya et l'Ouganda", "es | Kenia y Uganda", "ru | Кения и Уганда", "zh | 肯尼亚和乌干达", "zh | 肯尼亚、乌干达",
        "ar | كينيا وأوغندا", "ar | كينيا و أوغندا", "ar | كينيا، أوغندا", "en | 🇰🇪, 🇺🇬", "en | Kenya/Uganda",
    })
    void two_countries_are_understood_in_six_languages(String language, String typed) {
        CountryList list = CountryList.read(typed, Locale.forLanguageTag(language));
        assertThat(codes(list)).as(typed).containsExactly("KE", "UG");
        assertThat(list.unclear()).as(typed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Bosnia and Herzegovina and Trinidad and Tobago and Kenya | BA TT KE",
        "en | Kenya, Antigua and Barbuda | KE AG",
        "es | Antigua y Barbuda y Santo Tomé y Príncipe | AG ST",
        "fr | Sao Tomé-et-Principe et Kenya | ST KE",
        "ar | البوسنة والهرسك وكينيا | BA KE",
        "ar | كينيا والولايات المتحدة | KE US",
        "zh | 特立尼达和多巴哥和肯尼亚 | TT KE",
        "ru | Босния и Герцеговина и Кения | BA KE",
    })
    void a_name_that_holds_the_word_for_and_is_one_country(String language, String typed, String codes) {
        CountryList list = CountryList.read(typed, Locale.forLanguageTag(language));
        assertThat(String.join(" ", codes(list))).as(typed).isEqualTo(codes);
        assertThat(list.unclear()).as(typed).isEmpty();
    }

    @Test
    void what_is_no_country_is_named_with_what_may_be_meant() {
        CountryList list = CountryList.read("Kenya, Ugnda, SA and Tanzania and qwrtzp", Locale.ENGLISH);
        assertThat(codes(list)).containsExactly("KE", "TZ");
        assertThat(list.unclear()).extracting(CountryList.Unclear::typed).containsExactly("Ugnda", "SA", "qwrtzp");
        assertThat(list.unclear().get(0).perhaps()).extracting(Country::code).startsWith("UG");
        assertThat(list.unclear().get(1).perhaps()).extracting(Country::code).containsExactly("SA", "ZA");
        assertThat(list.unclear().get(2).perhaps()).isEmpty();
    }

    @Test
    void a_country_that_is_typed_twice_counts_once_and_nothing_is_none() {
        assertThat(codes(CountryList.read("Kenya, kenya and KEN", Locale.ENGLISH))).containsExactly("KE");
        assertThat(CountryList.read(" , ,", Locale.ENGLISH)).isEqualTo(new CountryList(List.of(), List.of()));
    }
}
