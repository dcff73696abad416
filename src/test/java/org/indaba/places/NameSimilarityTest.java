package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person typed, and how sure it is that they meant this name. */
class NameSimilarityTest {
    private static final String TANZANIA = "united republic of tanzania";

    @ParameterizedTest(name = "{0} is like {1} by {2}")
    @CsvSource({
        // the name itself, and its beginning
        "kenya, kenya, 1", "ken, kenya, 0.89", "ke, kenya, 0", "肯尼, 肯尼亚, 0.9", "肯, 肯尼亚共, 0", "\u2e80\u2e81, \u2e80\u2e81\u2e82\u2e83, 0.875", "\u2e80, \u2e80 \u2e81\u2e82, 0.9125",
        // a letter wrong, a letter that sounds the same, two letters swapped
        "kenra, kenya, 0.8", "kenia, kenya, 0.97", "kneya, kenya, 0.8", "benya, kenya, 0.8", "nekya, kenya, 0",
        "chda, chad, 0.8", "rian, iran, 0",
        // two letters wrong: believed where the first is right and the word is not short
        "gpanos, ghanas, 0.6667", "bxanas, ghanas, 0", "kexxa, kenya, 0",
        // letters too many
        "kenyaaa, kenya, 0.97", "kenyarst, kenya, 0.625",
        // whole words of it, or it among others
        "republic of kenya, kenya, 0.8647", "we love mali, mali, 0.8667", "tanzania united, united republic of tanzania, 0.9",
        "tanzania kenya, united republic of tanzania, 0", "iran now, iran, 0.875",
        // words of three letters are too short to be looked for among others, and to be in a wrong order
        "mali, republic of mali, 0.9125", "mal, now mal, 0", "in uae, uae, 0", "cda, cad, 0", "beni, republic of bengi, 0",
        // one word of several, spelt wrong; a short one is not looked for so
        "tanzanya, united republic of tanzania, 0.8313", "keny, republic of kenia, 0", "keny, republic of kenya, 0",
        "irann, republic of iran, 0"
    })
    void a_text_is_like_a_name(String typed, String name, double likeness) {
        assertThat(NameSimilarity.of(FoldedName.of(typed), FoldedName.of(name))).isCloseTo(likeness, within(0.0001));
    }

    @Test
    void a_word_of_several_that_is_right_is_as_good_as_a_name_that_is_not_finished() {
        assertThat(NameSimilarity.of(FoldedName.of("tanzania"), FoldedName.of(TANZANIA))).isCloseTo(0.95, within(0.0001));
    }

    @Test
    void what_sounds_alike_is_written_alike_whatever_the_language() {
        assertThat(PhoneticKey.of("philippines")).isEqualTo("filipines");
        assertThat(PhoneticKey.of("aabb")).isEqualTo("ab");
        assertThat(PhoneticKey.of("")).isEmpty();
    }
}
