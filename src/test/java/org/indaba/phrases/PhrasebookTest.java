package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {
    private static final Language AR = Language.ARABIC;
    private static final Language EN = Language.ENGLISH;
    private static final Phrasebook BOOK = Phrasebook.packed();

    private String say(Language language, PhraseKey line, Map<String, PhraseArgument> values) {
        return BOOK.say(language, Paragraph.of(line, values), Samples.says("it was so"));
    }

    private static Map<String, PhraseArgument> words(long words) {
        return Map.of("messages", new PhraseArgument.Count(1), "words", new PhraseArgument.Count(words));
    }

    @ParameterizedTest
    @CsvSource({"0, no words", "1, one word", "2, 2 words", "3, 3 words", "11, 11 words", "100, 100 words",
        "1234, '1,234 words'"})
    void english_counts(long number, String told) {
        assertThat(say(EN, PhraseKey.ANSWER_SO_FAR, words(number))).endsWith(", " + told + ".");
    }

    @ParameterizedTest
    @CsvSource({"0, بلا كلمات", "1, كلمة واحدة", "2, كلمتان", "3, 3 كلمات", "11, 11 كلمة",
        "100, 100 كلمة", "103, 103 كلمات"})
    void arabic_counts_with_the_digits_that_its_dates_have(long number, String told) {
        assertThat(say(AR, PhraseKey.ANSWER_SO_FAR, words(number))).endsWith("، " + told + ".");
    }

    @Test
    void a_moment_is_told_in_full_in_the_zone_of_the_consultation() {
        var date = Map.<String, PhraseArgument>of("date", new PhraseArgument.Moment(Samples.AFTERNOON, Samples.ZURICH));
        assertThat(say(EN, PhraseKey.STATUS_CLOSES, date))
                .isEqualTo("It is open until 24 November 2026, 14:05 (Zurich).");
        assertThat(say(AR, PhraseKey.STATUS_CLOSES, date))
                .isEqualTo("المشاورة مفتوحة حتى \u206824 نوفمبر 2026، 14:05 (\u2068زيورخ\u2069)\u2069.");
    }

    @Test
    void a_question_stands_alone_on_its_line_and_its_letter_is_isolated() {
        Map<String, PhraseArgument> values = Map.of(
                "number", new PhraseArgument.Count(1),
                "total", new PhraseArgument.Count(5),
                "id", new PhraseArgument.Code("a"),
                "text", new PhraseArgument.Words("ما المعايير؟"));
        assertThat(say(AR, PhraseKey.QUESTION, values)).isEqualTo("1 من 5 (\u2068a\u2069)\nما المعايير؟");
        assertThat(say(EN, PhraseKey.QUESTION, values)).isEqualTo("1 of 5 (a)\nما المعايير؟");
    }

    @Test
    void right_to_left_words_are_isolated_in_left_to_right_ones() {
        assertThat(say(EN, PhraseKey.CONSULTATION_NOW, Map.of("title", new PhraseArgument.Words("مشاورة 1"))))
                .isEqualTo("You are now in: \u2068مشاورة 1\u2069");
        assertThat(say(EN, PhraseKey.CONSULTATION_NOW, Map.of("title", new PhraseArgument.Words("WG-Study"))))
                .isEqualTo("You are now in: WG-Study");
    }

    @Test
    void braces_and_apostrophes_in_what_is_inserted_stay_as_they_are() {
        assertThat(say(EN, PhraseKey.MY_DATA_NAME, Map.of("value", new PhraseArgument.Words("{0} d'Arc '{x}' #"))))
                .isEqualTo("Name: {0} d'Arc '{x}' #");
    }

    @Test
    void downloads_are_told_one_by_one_and_not_at_all_where_there_were_none() {
        Paragraph copies = Paragraph.of(
                PhraseKey.WITHDRAWN_COPIES, Map.of("downloads", new PhraseArgument.Downloads("wg-study", Samples.ZURICH)));
        assertThat(BOOK.say(EN, copies, Samples.says("")))
                .contains("24 November 2026, 14:05 (Zurich); 25 November 2026, 14:05 (Zurich)");
        assertThat(BOOK.say(EN, copies, LateLookup.none())).isEmpty();
        Paragraph withdrawn = Paragraph.of(PhraseKey.KEPT);
        assertThat(BOOK.render(EN, BotMessage.of(withdrawn, copies), LateLookup.none()).text()).isEqualTo("Nothing was deleted.");
    }

    @Test
    void what_is_looked_up_and_gone_leaves_a_mark() {
        Map<String, PhraseArgument> values = Map.of("number", new PhraseArgument.Count(2), "excerpt", new PhraseArgument.Excerpt(7));
        assertThat(BOOK.say(EN, Paragraph.of(PhraseKey.BUBBLE, values), LateLookup.none())).isEqualTo("2. …");
    }

    @Test
    void a_country_is_called_by_its_name_in_the_language() {
        assertThat(say(AR, PhraseKey.MY_DATA_COUNTRY, Map.of("value", new PhraseArgument.Country("PS"))))
                .isEqualTo("البلد: \u2068دولة فلسطين\u2069");
        assertThat(say(EN, PhraseKey.MY_DATA_COUNTRY, Map.of("value", new PhraseArgument.Country("TR"))))
                .isEqualTo("Country: Türkiye");
    }

    @Test
    void buttons_carry_their_words_and_their_data() {
        Action action = new Action(Action.Verb.NEXT, "wg-study", "");
        BotMessage say = new BotMessage(
                List.of(Paragraph.of(PhraseKey.CHOOSE_LANGUAGE), Paragraph.of(PhraseKey.SAVED)),
                List.of(
                        List.of(Button.of(PhraseKey.NEXT, action), Button.given("two\nlines", action)),
                        List.of(
                                new Button(new Button.Label.LanguageName("ar"), action),
                                new Button(new Button.Label.CountryName("KE"), action))),
                BotMessage.Timing.AT_ONCE);
        RenderedMessage rendered = BOOK.render(EN, say, LateLookup.none());
        assertThat(rendered.text()).isEqualTo("Choose your language\n\nSaved. Add more, or go on.");
        assertThat(rendered.rows().get(0)).extracting(RenderedMessage.Key::label).containsExactly("Next", "two lines");
        assertThat(rendered.rows().get(1)).extracting(RenderedMessage.Key::label).containsExactly("عربي", "Kenya");
        assertThat(rendered.rows().get(0).get(0).data()).isEqualTo(action.data());
    }

    @Test
    void an_argument_that_is_not_there_is_a_mistake_of_the_product() {
        assertThatThrownBy(() -> say(EN, PhraseKey.STATUS_CLOSES, Map.of())).hasMessageContaining("date");
    }
}
