package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.indaba.questionnaire.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({"en, 0, 0", "en, 999, 999", "en, 1000, '1,000'", "en, -1, -1", "ar, 999, 999", "ar, 1234567, '1,234,567'",
        "fr, 1234567, 1\u202f234\u202f567"})
    void thousands_are_parted_as_the_language_parts_them(String language, long number, String written) {
        assertThat(new Numerals(new Language(language)).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"en, 1234.5, 1234.5", "fr, 1234.5, '1234,5'", "en, 0.123456789, 0.123456789", "ru, -1234567, -1234567"})
    void a_decimal_has_no_separator_but_its_own(String language, String plain, String written) {
        assertThat(new Numerals(new Language(language)).write(plain)).isEqualTo(written);
    }
}
