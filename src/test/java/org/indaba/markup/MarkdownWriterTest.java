package org.indaba.markup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    @Property(tries = 1000)
    void every_text_of_one_paragraph_is_read_as_it_is_written(@ForAll("letters") String text) {
        assertThat(MarkdownReader.read(MarkdownWriter.escape(text))).isEqualTo(RichText.plain(text));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of("*", "_", "`", "#", ">", "-", "+", "=", "~", "[", "]", "(", ")", "!", "<", "&", ";", "\\", "|", ".", "1", "a",
                        "😀", "حقوق", "权", " a", "\n1", "\na", "\n-", "\n=", "\n#")
                .list().ofMinSize(1).ofMaxSize(12).map(each -> String.join("", each).strip());
    }
}
