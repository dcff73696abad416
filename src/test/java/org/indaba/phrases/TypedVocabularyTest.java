package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedVocabularyTest {
    private static final TypedVocabulary VOCABULARY = Phrasebook.packed().vocabulary();

    @ParameterizedTest
    @CsvSource({
        "Next, NEXT", "next, NEXT", "NEXT!, NEXT", "  next. , NEXT", "التالي, NEXT", "التالى, NEXT", "الــتالي, NEXT",
        "STOP, STOP", "stop, STOP", "توقف, STOP", "تَوقّف, STOP", "قف, STOP", "стоп, STOP", "parar, STOP", "停止, STOP",
        "I agree, I_AGREE", "yes, I_AGREE", "نعم, I_AGREE", "أوافق, I_AGREE", "اوافق, I_AGREE",
        "'No, thank you', NO_THANK_YOU", "no thank you, NO_THANK_YOU", "civil society, TYPE_CIVIL_SOCIETY",
        "Anonymous, PUBLICATION_ANONYMOUS",
        "Suivant, NEXT", "Далее, NEXT", "下一步, NEXT", "Siguiente, NEXT", "ДАЛЕЕ, NEXT", "siguiente!, NEXT",
        "arrêter, STOP", "ARRETER, STOP", "detener, STOP", "остановить, STOP", "退订, STOP", "退訂, STOP", "停, STOP",
        "J'accepte, I_AGREE", "j’accepte, I_AGREE", "si, I_AGREE", "да, I_AGREE", "согласна, I_AGREE", "同意, I_AGREE",
        "non merci, NO_THANK_YOU", "нет, NO_THANK_YOU", "不，谢谢, NO_THANK_YOU", "no gracias, NO_THANK_YOU",
        "ещё, MORE", "еще, MORE", "Etat membre, STATUS_MEMBER_STATE", "государство член, STATUS_MEMBER_STATE",
        "Add more, ADD_MORE", "Submit, SUBMIT", "Delete, DELETE", "Keep, KEEP", "I don't know, STATUS_UNKNOWN",
    })
    void a_label_is_heard_however_it_is_typed(String typed, PhraseKey line) {
        assertThat(VOCABULARY.heard(typed)).as(typed).contains(line);
        assertThat(VOCABULARY.heard("\u2067" + typed + "\u2069\u200e")).as("with directions around it").contains(line);
    }

    @Test
    void a_label_of_two_buttons_is_heard_as_both() {
        assertThat(VOCABULARY.heard("none of these")).contains(PhraseKey.NONE_OF_THESE, PhraseKey.STATUS_NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "the next meeting", "stop the war", "we must stop", "I agree with that", "يجب أن نتوقف عن هذا", "", " ", "...",
        "!", "\u202e", "n", "nextt", "\ud800", "next next"
    })
    void a_sentence_with_the_word_in_it_is_none(String typed) {
        assertThat(VOCABULARY.heard(typed)).as(typed).isEmpty();
    }

    @Test
    void what_is_learnt_is_every_label_and_every_other_word_for_it() {
        TypedVocabulary learning = Phrasebook.packed().vocabulary();
        assertThat(learning.heard("Anonymous")).contains(PhraseKey.PUBLICATION_ANONYMOUS);
        assertThat(learning.heard("yes")).contains(PhraseKey.I_AGREE);
        assertThat(learning.heard("yes")).as("heard again").contains(PhraseKey.I_AGREE);
        assertThat(learning.languageNamed("castellano")).contains(new Language("es"));
    }

    @Test
    void a_hundred_signs_are_the_most_that_are_heard() {
        assertThat(VOCABULARY.heard("next" + ".".repeat(96))).contains(PhraseKey.NEXT);
        assertThat(VOCABULARY.heard("next" + ".".repeat(97))).isEmpty();
        assertThat(VOCABULARY.digit("7" + ".".repeat(99))).hasValue(7);
        assertThat(VOCABULARY.digit("7" + ".".repeat(100))).isEmpty();
    }

    @Test
    void a_long_text_is_no_word() {
        assertThat(VOCABULARY.heard("next".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "English, en", "english, en", "ENGLISH., en", "anglais, en", "الإنجليزية, en", "en, en", "inglés, en", "英语, en",
        "عربي, ar", "العربية, ar", "عربى, ar", "Arabic, ar", "arabe, ar", "ar, ar", "арабский, ar", "阿拉伯语, ar",
        "francais, fr", "French, fr", "فرنسي, fr", "法语, fr", "法文, fr", "Русский, ru", "русский язык, ru", "ruso, ru",
        "中文, zh", "汉语, zh", "Chinese, zh", "chinois, zh", "китайский, zh", "español, es", "castellano, es",
        "espagnol, es", "испанский, es", "西班牙语, es",
    })
    void a_language_is_known_by_its_names(String typed, String tag) {
        assertThat(VOCABULARY.languageNamed(typed)).as(typed).contains(new Language(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Klingon", "je parle français", "我说中文", "I speak English", "next"})
    void what_is_no_language_is_none(String typed) {
        assertThat(VOCABULARY.languageNamed(typed)).as(typed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2., 2", "(3), 3", "٢, 2", "۳, 3", "３, 3", "१, 1", "三, 3", "12, 12",
        "'#4', 4", "10, 10", "0, 0", "1️⃣, 1", "①, 1"})
    void a_number_is_read_in_any_script(String typed, int number) {
        assertThat(VOCABULARY.digit(typed)).as(typed).isEqualTo(OptionalInt.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "1 or 2", "1a", "-1", "1.5", "99999999999", ".", "\ud800"})
    void what_is_no_number_is_none(String typed) {
        assertThat(VOCABULARY.digit(typed)).as(typed).isEmpty();
    }
}
