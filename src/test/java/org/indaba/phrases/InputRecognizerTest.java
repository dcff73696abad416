package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputRecognizerTest {
    private static final InputRecognizer HEARING = new InputRecognizer(Phrasebook.packed().vocabulary());

    @Test
    void a_control_a_language_and_a_number_are_heard() {
        assertThat(HEARING.hear("Next").words()).contains(PhraseKey.NEXT);
        assertThat(HEARING.hear("français").language()).contains(new Language("fr"));
        assertThat(HEARING.hear("12").number()).hasValue(12);
        assertThat(HEARING.hear("12").numbered()).isEmpty();
        assertThat(HEARING.hear("  ")).isEqualTo(RecognizedInput.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"Delete 2, 2", "delete2, 2", "حذف ٢, 2", "' Delete  12 ', 12", "DELETE 999, 999", "Delete 2., 2",
        "'Delete (2)!', 2", "删除第 2 条。, 2", "删除2, 2"})
    void a_control_is_heard_with_the_number_behind_it(String typed, int number) {
        RecognizedInput heard = HEARING.hear(typed);
        assertThat(heard.numbered()).contains(PhraseKey.DELETE);
        assertThat(heard.number()).hasValue(number);
        assertThat(heard.words()).isEmpty();
        assertThat(heard.language()).isEmpty();
    }

    @Test
    void the_words_on_the_button_are_heard_in_every_language() {
        Phrasebook phrases = Phrasebook.packed();
        Paragraph label = Paragraph.of(PhraseKey.DELETE_NUMBER, Map.of("number", new PhraseArgument.Count(2)));
        for (Language language : phrases.languages()) {
            RecognizedInput heard = HEARING.hear(phrases.say(language, label, LateLookup.none()));
            assertThat(heard.numbered()).as("in %s", language).containsExactly(PhraseKey.DELETE);
            assertThat(heard.number()).as("in %s", language).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Delete 2 of 3", "第2条", "删除第2条和其他", "Delete 12345", "answers 2", "Delete 2 now", "2 Delete 2"})
    void what_is_more_than_that_is_an_answer(String typed) {
        assertThat(HEARING.hear(typed)).isEqualTo(RecognizedInput.NOTHING);
    }

    @Test
    void what_is_longer_than_any_control_is_not_looked_at() {
        assertThat(HEARING.hear("Next" + ".".repeat(60)).words()).contains(PhraseKey.NEXT);
        assertThat(HEARING.hear("Next" + ".".repeat(61))).isEqualTo(RecognizedInput.NOTHING);
    }
}
