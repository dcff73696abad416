package org.indaba.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of another kind of file, written as Markdown. */
class MarkdownWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Qui & quoi", "Just words, in 2 lines\nof text.", "snake_case and 2 * 3 * 4", "a - b", "حقوق الفلاحين (2027)", "农民的权利"})
    void what_means_nothing_in_markdown_stays_as_it_is(String text) {
        assertThat(MarkdownWriter.escape(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "*not slanted*", "- no list", "1986. A year", "2) more", "[1]: https://a.example", "# no heading", "&copy; <b>",
        "```", "\\*", "===\nline", "a\n---", "+ 1", "> quoted", "~~~", "[a](https://a.example)", "snake_case *and* more", "a\\\nb"})
    void what_would_mean_something_is_read_as_it_is_written(String text) {
        assertThat(MarkdownReader.read(MarkdownWriter.escape(text))).isEqualTo(RichText.plain(text));
    }

    @Test
    void every_text_of_one_paragraph_is_read_as_it_is_written() {
        List<String> letters = List.of(
                "a", "*", "_", "`", "#", ">", "-", "+", "=", "~", "[", "]", "(", ")", "!", "<", "&", ";", "\\", "|", ".", "1",
                "😀", "حقوق", "权", " a", "\n1", "\na", "\n-", "\n=", "\n#");
        Property.holds(1000, test -> {
            String text = test.draw("text", Generators.joined(Generators.oneOf(letters), 1, 12).andThen(String::strip));
            assertThat(MarkdownReader.read(MarkdownWriter.escape(text))).isEqualTo(RichText.plain(text));
        });
    }
}
