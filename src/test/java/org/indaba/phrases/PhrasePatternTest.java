package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns parsed anew, and what is written with them. */
class PhrasePatternTest {
    private static PhrasePattern parsed(String pattern) {
        return PhrasePattern.parse(pattern, new Numerals(Language.ENGLISH));
    }

    private static String written(String pattern, Object value) {
        return parsed(pattern).write(Map.of("n", value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "Plain words | Plain words", "{n} | 1,234", "before {n} after | before 1,234 after", "{n}{n} | 1,2341,234",
        "it''s {n} | it's 1,234", "'{n}' | {n}", "# {n} | # 1,234", "{n, number} | 1,234",
    })
    void a_pattern_is_written_with_what_it_names(String pattern, String written) {
        assertThat(written(pattern, 1_234L)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, nobody", "1, a pair of you", "2, one and you", "3, 2 and you", "1001, '1,000 and you'"})
    void a_number_of_its_own_goes_before_the_rules_and_the_offset_goes_off(long number, String written) {
        assertThat(written(
                "{n, plural, offset:1 =0 {nobody} =1 {a pair of you} one {one and you} other {# and you}}", number))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1, the 1st day", "2, the 2nd day", "3, the 3rd day", "11, the 11th day", "21, the 21st day"})
    void ordinals_have_rules_of_their_own(long number, String written) {
        assertThat(written("the {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} day", number))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"she, her 3 # answers", "they, their # answers"})
    void a_word_is_chosen_by_a_word(String who, String written) {
        assertThat(written("{n, select, she {her 3} other {their}} # answers", who)).isEqualTo(written);
    }

    @Test
    void a_choice_may_stand_in_another() {
        PhrasePattern sentence = parsed("{who, select, me {{n, plural, one {my # word} other {my # words}}} other {none}}.");
        assertThat(sentence.write(Map.of("who", "me", "n", 1L))).isEqualTo("my 1 word.");
        assertThat(sentence.write(Map.of("who", "me", "n", 2L))).isEqualTo("my 2 words.");
        assertThat(sentence.write(Map.of("who", "you", "n", 2L))).isEqualTo("none.");
        assertThat(sentence.names()).containsExactly("n", "who");
        assertThat(sentence.numeric()).containsExactly("n");
    }

    @Test
    void what_must_be_a_number_is_known() {
        assertThat(parsed("{a} {b, number} {c, plural, other {#}} {d, select, other {}}").numeric())
                .containsExactly("b", "c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{n, date}", "{n, spellout}", "{n, choice, 0#none|1#one}", "{n", "{n, plural}"})
    void what_a_sentence_cannot_be_given_is_refused(String pattern) {
        assertThatThrownBy(() -> parsed(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
