package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.Action;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.conversation.Value;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {
    private static final Language AR = Language.ARABIC;
    private static final Language EN = Language.ENGLISH;
    private static final Phrasebook BOOK = Phrasebook.packed();

    private String say(Language language, Line line, Map<String, Value> values) {
        return BOOK.say(language, Paragraph.of(line, values), Samples.says("it was so"));
    }

    private static Map<String, Value> words(long words) {
        return Map.of("messages", new Value.Count(1), "words", new Value.Count(words));
    }

    @ParameterizedTest
    @CsvSource({"0, no words", "1, one word", "2, 2 words", "3, 3 words", "11, 11 words", "100, 100 words",
        "1234, '1,234 words'"})
    void english_counts(long number, String told) {
        assertThat(say(EN, Line.ANSWER_SO_FAR, words(number))).endsWith(", " + told + ".");
    }

    @ParameterizedTest
    @CsvSource({"0, بلا كلمات", "1, كلمة واحدة", "2, كلمتان", "3, 3 كلمات", "11, 11 كلمة",
        "100, 100 كلمة", "103, 103 كلمات"})
    void arabic_counts_with_the_digits_that_its_dates_have(long number, String told) {
        assertThat(say(AR, Line.ANSWER_SO_FAR, words(number))).endsWith("، " + told + ".");
    }

    @Test
    void a_moment_is_told_in_full_in_the_zone_of_the_consultation() {
        var date = Map.<String, Value>of("date", new Value.Moment(Samples.AFTERNOON, Samples.ZURICH));
        assertThat(say(EN, Line.STATUS_CLOSES, date))
                .isEqualTo("It is open until 24 November 2026, 14:05 (Zurich).");
        assertThat(say(AR, Line.STATUS_CLOSES, date))
                .isEqualTo("المشاورة مفتوحة حتى \u206824 نوفمبر 2026، 14:05 (\u2068زيورخ\u2069)\u2069.");
    }

    @Test
    void a_question_stands_alone_on_its_line_and_its_letter_is_isolated() {
        Map<String, Value> values = Map.of(
                "number", new Value.Count(1),
                "total", new Value.Count(5),
                "id", new Value.Code("a"),
                "text", new Value.Words("ما المعايير؟"));
        assertThat(say(AR, Line.QUESTION, values)).isEqualTo("1 من 5 (\u2068a\u2069)\nما المعايير؟");
        assertThat(say(EN, Line.QUESTION, values)).isEqualTo("1 of 5 (a)\nما المعايير؟");
    }

    @Test
    void right_to_left_words_are_isolated_in_left_to_right_ones() {
        assertThat(say(EN, Line.CONSULTATION_NOW, Map.of("title", new Value.Words("مشاورة 1"))))
                .isEqualTo("You are now in: \u2068مشاورة 1\u2069");
        assertThat(say(EN, Line.CONSULTATION_NOW, Map.of("title", new Value.Words("WG-Study"))))
                .isEqualTo("You are now in: WG-Study");
    }

    @Test
    void braces_and_apostrophes_in_what_is_inserted_stay_as_they_are() {
        assertThat(say(EN, Line.MY_DATA_NAME, Map.of("value", new Value.Words("{0} d'Arc '{x}' #"))))
                .isEqualTo("Name: {0} d'Arc '{x}' #");
    }

    @Test
    void downloads_are_told_one_by_one_and_not_at_all_where_there_were_none() {
        Paragraph copies = Paragraph.of(
                Line.WITHDRAWN_COPIES, Map.of("downloads", new Value.Downloads("wg-study", Samples.ZURICH)));
        assertThat(BOOK.say(EN, copies, Samples.says("")))
                .contains("24 November 2026, 14:05 (Zurich); 25 November 2026, 14:05 (Zurich)");
        assertThat(BOOK.say(EN, copies, Lookup.none())).isEmpty();
        Paragraph withdrawn = Paragraph.of(Line.KEPT);
        assertThat(BOOK.render(EN, Say.of(withdrawn, copies), Lookup.none()).text()).isEqualTo("Nothing was deleted.");
    }

    @Test
    void what_is_looked_up_and_gone_leaves_a_mark() {
        Map<String, Value> values = Map.of("number", new Value.Count(2), "excerpt", new Value.Excerpt(7));
        assertThat(BOOK.say(EN, Paragraph.of(Line.BUBBLE, values), Lookup.none())).isEqualTo("2. …");
    }

    @Test
    void a_country_is_called_by_its_name_in_the_language() {
        assertThat(say(AR, Line.MY_DATA_COUNTRY, Map.of("value", new Value.Country("PS"))))
                .isEqualTo("البلد: \u2068دولة فلسطين\u2069");
        assertThat(say(EN, Line.MY_DATA_COUNTRY, Map.of("value", new Value.Country("TR"))))
                .isEqualTo("Country: Türkiye");
    }

    @Test
    void buttons_carry_their_words_and_their_data() {
        Action action = new Action(Action.Verb.NEXT, "wg-study", "");
        Say say = new Say(
                List.of(Paragraph.of(Line.CHOOSE_LANGUAGE), Paragraph.of(Line.SAVED)),
                List.of(
                        List.of(Button.of(Line.NEXT, action), Button.given("two\nlines", action)),
                        List.of(
                                new Button(new Button.Label.LanguageName("ar"), action),
                                new Button(new Button.Label.CountryName("KE"), action))),
                Say.Timing.AT_ONCE);
        Rendered rendered = BOOK.render(EN, say, Lookup.none());
        assertThat(rendered.text()).isEqualTo("Choose your language\n\nSaved. Add more, or go on.");
        assertThat(rendered.rows().get(0)).extracting(Rendered.Key::label).containsExactly("Next", "two lines");
        assertThat(rendered.rows().get(1)).extracting(Rendered.Key::label).containsExactly("عربي", "Kenya");
        assertThat(rendered.rows().get(0).get(0).data()).isEqualTo(action.data());
    }

    @Test
    void an_argument_that_is_not_there_is_a_mistake_of_the_product() {
        assertThatThrownBy(() -> say(EN, Line.STATUS_CLOSES, Map.of())).hasMessageContaining("date");
    }
}
