package org.indaba.questionnaire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word that was probably meant. */
class NearestWordTest {
    @ParameterizedTest
    @CsvSource({"requird, required", "required, required", "kinb, kind", "knid, kind", "titles, title", "abcd, abxy"})
    void a_slip_is_mended(String typed, String meant) {
        List<String> known = List.of("required", "kind", "title", "abxy");
        assertThat(NearestWord.to(typed, known)).contains(meant);
        assertThat(NearestWord.mend(typed, known, "nothing")).isEqualTo("did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({"kin", "bxxx", "drawing", "''"})
    void another_word_is_none(String typed) {
        assertThat(NearestWord.to(typed, List.of("required", "kind", "title"))).isEmpty();
        assertThat(NearestWord.mend(typed, List.of("required", "kind", "title"), "nothing")).isEqualTo("nothing");
    }

    @Test
    void of_two_that_are_as_near_the_first_is_meant_and_a_nearer_one_before_both() {
        assertThat(NearestWord.to("least", List.of("leasx", "leasy"))).contains("leasx");
        assertThat(NearestWord.to("least", List.of("lxxst", "leasy"))).contains("leasy");
    }

    @Test
    void as_many_slips_are_allowed_as_is_said() {
        assertThat(NearestWord.to("abc", List.of("axx"), 2)).contains("axx");
        assertThat(NearestWord.to("abc", List.of("axx"), 1)).isEmpty();
    }

    @Test
    void what_is_longer_than_any_key_is_near_to_none() {
        assertThat(NearestWord.to("a".repeat(60), List.of("a".repeat(59)))).isPresent();
        assertThat(NearestWord.to("a".repeat(61), List.of("a".repeat(60)))).isEmpty();
    }
}
