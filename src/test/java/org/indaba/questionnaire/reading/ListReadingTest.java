package org.indaba.questionnaire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.indaba.questionnaire.reading.Reading.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Some of a list, as people type them. */
class ListReadingTest {
    private static final List<Labels.Item> ITEMS = List.of(
            new Labels.Item("seed", List.of("Seeds", "بذور")),
            new Labels.Item("water", List.of("Water", "ماء")),
            new Labels.Item("tools", List.of("Tools, new or old", "أدوات")),
            new Labels.Item("all", List.of("This, that, the other, and more", "الكل")));

    private static ListReading reading(int least, int most) {
        return new ListReading(ITEMS.stream().map(Labels.Item::code).toList(), new Labels(ITEMS), true, least, most);
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
        assertThat(reading(1, 2).read(typed)).isEqualTo(new Reading.Value(codes, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "0", "5", "1, 5", "1 0", "rain", "1, rain", "1234", "-1", "1st", "Tools, new"})
    void what_names_anything_else_is_not_read(String typed) {
        assertThat(reading(1, 2).read(typed)).isEqualTo(Reading.unread(Why.UNKNOWN));
    }

    @Test
    void as_many_are_taken_as_the_question_allows() {
        ListReading two = reading(2, 3);
        assertThat(two.read("1")).isEqualTo(Reading.unread(Why.TOO_FEW));
        assertThat(two.read("1, 2")).isEqualTo(new Reading.Value("seed water", false));
        assertThat(two.read("1, 2, 3")).isEqualTo(new Reading.Value("seed water tools", false));
        assertThat(two.read("1, 2, 3, 4")).isEqualTo(Reading.unread(Why.TOO_MANY));
    }

    @Test
    void a_text_that_is_longer_than_a_list_can_be_is_not_looked_through() {
        assertThat(reading(1, 2).read("1" + ",".repeat(1_999))).isEqualTo(new Reading.Value("seed", false));
        assertThat(reading(1, 2).read("1" + ",".repeat(2_000))).isEqualTo(Reading.unread(Why.UNKNOWN));
    }
}
