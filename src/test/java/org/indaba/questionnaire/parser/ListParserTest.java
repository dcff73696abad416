package org.indaba.questionnaire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.indaba.questionnaire.parser.ParseResult.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Some of a list, as people type them. */
class ListParserTest {
    private static final List<LabelMatcher.Item> ITEMS = List.of(
            new LabelMatcher.Item("seed", List.of("Seeds", "بذور")),
            new LabelMatcher.Item("water", List.of("Water", "ماء")),
            new LabelMatcher.Item("tools", List.of("Tools, new or old", "أدوات")),
            new LabelMatcher.Item("all", List.of("This, that, the other, and more", "الكل")));

    private static ListParser reading(int most) {
        return new ListParser(ITEMS.stream().map(LabelMatcher.Item::code).toList(), new LabelMatcher(ITEMS), true, most);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', value = {
        "1, 3 | seed tools", "1 2 | seed water", "2. | water", "4 | all", "3;1 | seed tools", "١، ٢ | seed water",
        "Water; seeds | seed water", "بذور، ماء | seed water", "water | water", "Water, 1 | seed water",
        "Tools, new or old | tools", "Tools, new or old, seeds | seed tools", "seeds, Tools, new or old | seed tools",
        "This, that, the other, and more | all", "seeds, This, that, the other, and more | seed all",
        "1, 1 | seed", "1, seeds | seed", ", 1, , 2, | seed water"
    })
    void numbers_and_labels_are_read_in_the_order_of_the_list(String typed, String codes) {
        assertThat(reading(2).read(typed)).isEqualTo(new ParseResult.Value(codes, false));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', value = {
        "1, 2 and 3 | seed water tools", "1 & 3 | seed tools", "Water and Seeds | seed water", "1/3 | seed tools",
        "Tools, new or old, and water | water tools", "1 to 3 | seed water tools", "from 2 to 3 | water tools", "1-3 | seed water tools",
        "1–2, 4 | seed water all", "1 - 3 | seed water tools", "#1 and #3 | seed tools", "(1) (3) | seed tools",
        "1 et 3 | seed tools", "1, 2 et 3 | seed water tools", "de 1 à 3 | seed water tools", "1 ainsi que 3 | seed tools",
        "2 y 3 | water tools", "1 e 3 | seed tools", "del 1 al 3 | seed water tools", "de 1 a 3 | seed water tools",
        "2 и 3 | water tools", "с 1 по 3 | seed water tools", "1 а также 3 | seed tools",
        "二、三 | water tools", "二和三 | water tools", "第一、第三 | seed tools", "1至3 | seed water tools", "从一到三 | seed water tools",
        "٢ و٣ | water tools", "٢ و ٣ | water tools", "بذور وماء | seed water", "من ١ إلى ٣ | seed water tools", "١-٣ | seed water tools",
        "بذور والماء | seed water"})
    void the_words_of_six_languages_stand_between_numbers_and_labels(String typed, String codes) {
        assertThat(reading(3).read(typed)).as(typed).isEqualTo(new ParseResult.Value(codes, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "All of them", "tous", "toutes", "все", "всё", "todos", "كلها", "全部", "1-4", "ALL."})
    void a_word_for_all_is_every_item(String typed) {
        ListParser reading = new ListParser(
                List.of("seed", "water", "tools", "rest"),
                new LabelMatcher(ITEMS.stream().map(each -> each.code().equals("all")
                        ? new LabelMatcher.Item("rest", List.of("The rest")) : each).toList()), true, 4);
        assertThat(reading.read(typed)).as(typed).isEqualTo(new ParseResult.Value("seed water tools rest", false));
    }

    @Test
    void a_label_that_holds_a_word_between_is_one_item_before_it_is_two() {
        ListParser grains = new ListParser(List.of("rice", "both", "beans"), new LabelMatcher(List.of(
                new LabelMatcher.Item("rice", List.of("Rice", "أرز")),
                new LabelMatcher.Item("both", List.of("Rice and beans", "أرز وفول")),
                new LabelMatcher.Item("beans", List.of("Beans", "فول")))), true, 3);
        assertThat(grains.read("rice and beans")).isEqualTo(new ParseResult.Value("both", false));
        assertThat(grains.read("أرز وفول")).isEqualTo(new ParseResult.Value("both", false));
        assertThat(grains.read("beans and rice")).isEqualTo(new ParseResult.Value("rice beans", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 and 9", "3-1", "1-2-3", "1-5", "1 or 2", "all but 3", "tous sauf 2", "二五", "2.5 and 9", "not 2", "from 1", "1 to",
        "1 to 2 to 3", "и", "و", "1½", "2²"})
    void what_leaves_anything_open_is_not_read(String typed) {
        assertThat(reading(4).read(typed)).as(typed).isEqualTo(ParseResult.unread(Why.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "0", "5", "1, 5", "1 0", "rain", "1, rain", "1234", "-1", "1st", "Tools, new"})
    void what_names_anything_else_is_not_read(String typed) {
        assertThat(reading(2).read(typed)).isEqualTo(ParseResult.unread(Why.UNKNOWN));
    }

    @Test
    void no_more_are_taken_than_the_question_allows() {
        ListParser three = reading(3);
        assertThat(three.read("1, 2, 3")).isEqualTo(new ParseResult.Value("seed water tools", false));
        assertThat(three.read("1, 2, 3, 4")).isEqualTo(ParseResult.unread(Why.TOO_MANY));
        assertThat(three.read("all")).isEqualTo(ParseResult.unread(Why.TOO_MANY));
    }

    @Test
    void a_text_that_is_longer_than_a_list_can_be_is_not_looked_through() {
        assertThat(reading(2).read("1" + ",".repeat(1_999))).isEqualTo(new ParseResult.Value("seed", false));
        assertThat(reading(2).read("1" + ",".repeat(2_000))).isEqualTo(ParseResult.unread(Why.UNKNOWN));
    }
}
