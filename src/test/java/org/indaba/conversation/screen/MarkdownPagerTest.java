package org.indaba.conversation.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.indaba.markup.MarkdownReader;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a section, a message at a time. */
class MarkdownPagerTest {

    @Test
    void what_is_formatted_across_two_parts_is_formatted_in_both() {
        String half = "🌾 ".repeat(700).strip();
        List<RichText> parts = parts("**" + half + "\n" + half + "**");
        assertThat(parts).extracting(RichText::text).containsExactly(half, half);
        assertThat(parts).allSatisfy(each -> assertThat(each.spans())
                .containsExactly(Span.of(Span.Kind.BOLD, 0, half.length())));
    }

    @Test
    void a_part_has_no_more_spans_than_a_message_may_have() {
        List<RichText> parts = parts("*a* ".repeat(250));
        assertThat(parts).extracting(each -> each.spans().size()).containsExactly(100, 100, 50);
        assertThat(parts.get(0).text()).isEqualTo("a ".repeat(100).strip());
    }

    @Test
    void a_long_text_is_parsed_a_window_at_a_time_between_its_paragraphs() {
        String paragraph = "The *criteria* could be **broad**: [see][rules] and so on.\n\n[rules]: https://example.org/rules\n\n";
        String markdown = paragraph.repeat(400_000 / paragraph.length());
        List<String> windows = windows(markdown);
        assertThat(windows).allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(2 * MarkdownWindows.MOST));
        assertThat(String.join("", windows)).isEqualTo(markdown);
        List<RichText> parts = parts(markdown);
        assertThat(letters(parts)).isEqualTo("Thecriteriacouldbebroad:seeandsoon.".repeat(markdown.length() / paragraph.length()));
        assertThat(parts).allSatisfy(each -> assertThat(each.spans()).isNotEmpty());
    }

    @Test
    void code_is_cut_only_where_it_is_longer_than_a_window() {
        String prose = "word ".repeat(6_000) + "\n\n";
        String markdown = prose + "```\n" + "*a*\n\n".repeat(1_000) + "```\n";
        assertThat(windows(markdown)).hasSize(2);
        assertThat(letters(parts(markdown))).endsWith("*a*".repeat(1_000));
    }

    @Test
    void from_a_place_in_the_middle_of_a_character_the_whole_of_it_is_read() {
        MarkdownPager passage = MarkdownPager.of("**🌾🌾**");
        assertThat(passage.part(1)).isEqualTo(passage.part(0));
        assertThat(passage.part(99).text()).isEmpty();
        assertThat(passage.part(-1)).isEqualTo(passage.part(0));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "*".repeat(20_000), "_a".repeat(10_000), "*a **".repeat(4_000), "**a".repeat(6_000), "> ".repeat(10_000) + "a",
                ("> ".repeat(50) + "a\n").repeat(190), "- ".repeat(10_000), "[".repeat(20_000), "[a](".repeat(5_000),
                "![".repeat(10_000), "[a][".repeat(5_000), "`".repeat(20_000), "`a``".repeat(5_000), "<".repeat(20_000),
                "<a ".repeat(6_000), "<!--".repeat(5_000), "&".repeat(20_000), "# ".repeat(10_000), "[a]: b\n".repeat(2_500),
                "*".repeat(9_999) + "a" + "*".repeat(9_999), "[x](javascript:alert(1))", "[a](<b".repeat(3_000),
                "1. ".repeat(6_000), "```\n".repeat(5_000), "\\".repeat(20_000), "\t".repeat(20_000), "[a](https://" + "a.".repeat(9_000) + ")");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_texts_are_read_in_bounded_time_and_are_whole(String markdown) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> holds(markdown));
    }

    @Test
    void every_text_keeps_its_letters_and_its_spans_in_order() {
        Property.holds(500, test -> holds(test.draw("markdown", Generators.joined(MarkdownPagerTest::piece, 0, 60))));
    }

    private static String piece(RandomGenerator random) {
        List<String> marks = List.of(
                "*", "**", "_", "`", "```\n", "> ", "- ", "1. ", "# ", "[", "](", "](https://a.example/)", ")", "![", "<", ">",
                "&amp;", "\\", "\n", "\n\n", "  \n", "    ", "---\n", "[a]: https://a.example\n", "<b>");
        List<String> words = List.of(
                "a", "word ", "😀", "👩‍🌾", "حقوق", "权利", " ", "é", "𐐷𐐷", "\u2067", "word ".repeat(700));
        return Generators.oneOf(random.nextInt(5) < 2 ? words : marks).apply(random);
    }

    private static void holds(String markdown) {
        List<RichText> windows = windows(markdown).stream().map(MarkdownReader::read).toList();
        windows.forEach(MarkdownPagerTest::check);
        assertThat(windows.isEmpty() || markdown.length() > MarkdownWindows.MOST || windows.size() == 1)
                .as("what is short is read as a whole").isTrue();
        List<RichText> parts = parts(markdown);
        parts.forEach(MarkdownPagerTest::check);
        assertThat(parts).allSatisfy(each -> {
            assertThat(each.length()).isLessThanOrEqualTo(MarkdownPager.PART);
            assertThat(each.spans()).hasSizeLessThanOrEqualTo(RichText.MOST_SPANS);
        });
        assertThat(letters(parts)).isEqualTo(letters(windows));
    }

    private static String letters(List<RichText> parts) {
        return String.join("", parts.stream().map(RichText::text).toList()).replaceAll("\\s+", "");
    }

    private static List<String> windows(String markdown) {
        MarkdownWindows windows = new MarkdownWindows(markdown);
        return Stream.iterate(0, each -> each + 1).map(windows::window).takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
    }

    private static void check(RichText rich) {
        for (Span span : rich.spans()) {
            assertThat(span.to()).isLessThanOrEqualTo(rich.length());
            assertThat(splits(rich.text(), span.from()) || splits(rich.text(), span.to())).as("a character is split").isFalse();
        }
        List<Span> open = new ArrayList<>();
        for (Span span : rich.spans()) {
            open.removeIf(each -> each.to() <= span.from());
            assertThat(open).as("spans around %s", span).allMatch(each -> each.to() >= span.to());
            assertThat(open).as("spans around %s", span).noneMatch(each -> each.kind() == span.kind());
            open.add(span);
        }
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static List<RichText> parts(String markdown) {
        MarkdownPager passage = MarkdownPager.of(markdown);
        List<RichText> parts = new ArrayList<>();
        for (Optional<Integer> at = Optional.of(0); at.isPresent(); at = passage.next(at.get())) {
            parts.add(passage.part(at.get()));
        }
        return parts;
    }
}
