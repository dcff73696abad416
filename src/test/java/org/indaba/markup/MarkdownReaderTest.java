package org.indaba.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a Markdown text, and how it is formatted. */
class MarkdownReaderTest {

    /** The text, and each span as its kind and the words that it has. */
    private static List<String> read(String markdown) {
        RichText read = MarkdownReader.read(markdown);
        List<String> told = read.spans().stream()
                .map(each -> each.kind() + " " + read.text().substring(each.from(), each.to())
                        + (each.address().isEmpty() ? "" : " → " + each.address()))
                .collect(Collectors.toList());
        told.add(0, read.text());
        return told;
    }

    @Test
    void marks_become_spans_and_are_not_seen() {
        assertThat(read("A **bold** and *slanted* word, `code`."))
                .containsExactly("A bold and slanted word, code.", "BOLD bold", "ITALIC slanted", "CODE code");
        assertThat(read("plain")).containsExactly("plain");
        assertThat(read("")).containsExactly("");
    }

    @Test
    void what_is_formatted_twice_is_one_inside_the_other() {
        assertThat(read("***both*** and **bold with *slanted* [in it](https://a.example)**")).containsExactly(
                "both and bold with slanted in it", "BOLD both", "ITALIC both", "BOLD bold with slanted in it",
                "ITALIC slanted", "LINK in it → https://a.example");
        assertThat(read("# A **bold** heading")).containsExactly("A bold heading", "BOLD A bold heading");
        assertThat(read("> said\n>\n> > before **that**")).containsExactly(
                "said\n\nbefore that", "QUOTE said\n\nbefore that", "BOLD that");
    }

    @Test
    void places_are_counted_in_utf_16_units() {
        RichText read = MarkdownReader.read("🌾 **حقوق الفلاحين** 👩‍🌾 *农民的权利* 𐐷");
        assertThat(read.text()).isEqualTo("🌾 حقوق الفلاحين 👩‍🌾 农民的权利 𐐷");
        assertThat(read.spans()).containsExactly(
                Span.of(Span.Kind.BOLD, 3, 16), Span.of(Span.Kind.ITALIC, 23, 28));
    }

    @Test
    void lists_have_bullets_and_numbers() {
        assertThat(read("First:\n\n- one\n- two\n  - **within**\n  - more\n- three\n\nThen:\n\n3. c\n3. d\n\n   and on\n\n4) other"))
                .containsExactly(
                        "First:\n\n• one\n• two\n\u00a0\u00a0• within\n\u00a0\u00a0• more\n• three\n\nThen:\n\n"
                                + "3. c\n\n4. d\n\nand on\n\n4) other", "BOLD within");
    }

    @Test
    void line_ends_stay_where_they_are() {
        assertThat(read("one\ntwo  \nthree\\\nfour\r\nfive\n\n\n\nsix")).containsExactly("one\ntwo\nthree\nfour\nfive\n\nsix");
    }

    @Test
    void code_in_lines_of_its_own_keeps_its_lines_and_marks() {
        assertThat(read("before\n\n```yaml\na: **b**\n\n  c: 1\n```\nafter")).containsExactly(
                "before\n\na: **b**\n\n  c: 1\n\nafter", "PRE a: **b**\n\n  c: 1");
    }

    @Test
    void html_is_the_letters_it_is_written_in() {
        assertThat(read("a <b onclick=\"x()\">b</b>\n\n<script>alert(1)</script>\n\n&lt;i&gt; &amp; &copy;")).containsExactly(
                "a <b onclick=\"x()\">b</b>\n\n<script>alert(1)</script>\n\n<i> & ©");
    }

    @Test
    void of_an_image_its_words_are_left() {
        assertThat(read("See ![the *map*](https://a.example/map.png).")).containsExactly("See the map.", "ITALIC map");
        assertThat(read("[![](x.png)](https://a.example/)")).containsExactly(
                "https://a.example/", "LINK https://a.example/ → https://a.example/");
    }

    @Test
    void a_link_by_a_reference_and_one_that_is_its_own_address_lead_there() {
        assertThat(read("[Annex][a] and <https://b.example/?q=1&r=ü>\n\n[a]: http://a.example/annex 'The annex'")).containsExactly(
                "Annex and https://b.example/?q=1&r=ü", "LINK Annex → http://a.example/annex",
                "LINK https://b.example/?q=1&r=ü → https://b.example/?q=1&r=ü");
    }

    @Test
    void a_mailbox_is_told_for_those_who_cannot_open_it() {
        assertThat(read("[Write](mailto:a@b.example) or <c@d.example>")).containsExactly(
                "Write (a@b.example) or c@d.example", "LINK Write (a@b.example) → mailto:a@b.example",
                "LINK c@d.example → mailto:c@d.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "tg://resolve?domain=x", "annex.pdf", "//host.example/x", "https://user:pass@a.example/",
        "https://localhost/x", "https:///x", "http:a.example", "https://a.example/\u202egpj", "mailto:a@b.example?bcc=c@d.example",
        "ht&#x09;tps://a.example", "https://a.example:99999999999/"})
    void an_address_that_no_link_may_have_is_told_and_leads_nowhere(String address) {
        RichText read = MarkdownReader.read("[words](<" + address + ">)");
        assertThat(read.spans()).isEmpty();
        assertThat(read.text()).startsWith("words (").endsWith(")");
    }

    @ParameterizedTest
    @CsvSource({
        "**never closed, **never closed", "[a](b, [a](b", "`a, `a", "2 * 3 * 4, 2 * 3 * 4",
        "snake_case_word, snake_case_word", "**, **", "[], []", "\\*a\\*, *a*"})
    void marks_that_mean_nothing_stay(String markdown, String seen) {
        assertThat(read(markdown).get(0)).isEqualTo(seen);
    }
}
