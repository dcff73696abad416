package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {
    private static Optional<Language> first(String header) {
        return AcceptLanguage.first(header, Phrasebook.packed().languages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fr | fr", "FR-ca | fr", "sw, es;q=0.5, ru;q=0.8 | ru", "zh-Hant-TW | zh", "en;q=0, ar;q=0.1 | ar", "*, ru;q=0.2 | ru",
    })
    void the_most_wanted_that_is_spoken_is_taken(String header, String tag) {
        assertThat(first(header)).contains(new Language(tag));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "sw", "en;q=0", "en;q=x", ";;;", "a_b", "\u0000"})
    void what_names_no_language_that_is_spoken_is_none(String header) {
        assertThat(first(header)).isEmpty();
    }

    @Test
    void a_header_without_end_is_not_read() {
        assertThat(first("fr," + "x,".repeat(1000))).isEmpty();
        assertThat(first("fr" + " ".repeat(498))).contains(new Language("fr"));
        assertThat(first("fr" + " ".repeat(499))).isEmpty();
    }
}
