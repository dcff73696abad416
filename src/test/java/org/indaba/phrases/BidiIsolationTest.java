package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BidiIsolationTest {
    private static final String OPEN = "\u2068";
    private static final String SHUT = "\u2069";

    @Test
    void arabic_and_hebrew_are_written_from_right_to_left() {
        assertThat(BidiIsolation.hasRightToLeft("WG قرية")).isTrue();
        assertThat(BidiIsolation.hasRightToLeft("שלום")).isTrue();
        assertThat(BidiIsolation.hasRightToLeft("дом 12 村")).isFalse();
        assertThat(BidiIsolation.hasRightToLeft("")).isFalse();
    }

    @Test
    void each_line_is_isolated_and_an_empty_one_stays_empty() {
        assertThat(BidiIsolation.isolate("a\n\nb")).isEqualTo(OPEN + "a" + SHUT + "\n\n" + OPEN + "b" + SHUT);
        assertThat(BidiIsolation.isolate("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain words", "two\nlines", "a\ttab", "قرية", "\ud83d\ude00"})
    void what_reaches_nowhere_stays_as_it_is(String text) {
        assertThat(BidiIsolation.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u0085", "\u2028", "\u2029"})
    void every_end_of_a_line_is_one_sign(String end) {
        assertThat(BidiIsolation.clean("a" + end + "b")).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u0000", "\u0007", "\u009f"})
    void what_turns_the_rest_round_and_what_no_channel_carries_is_gone(String sign) {
        assertThat(BidiIsolation.clean("a" + sign + "b\tc")).isEqualTo("ab\tc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udbff", "\udc00", "\udfff"})
    void half_a_character_is_a_sign_that_something_was_there(String half) {
        assertThat(BidiIsolation.clean("a" + half + "b\ud83d\ude00")).isEqualTo("a\ufffdb\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2066", "\u2067", "\u2068"})
    void what_is_opened_in_a_line_is_closed_in_it(String open) {
        assertThat(BidiIsolation.clean("a" + open + "b\nc")).isEqualTo("a" + open + "b" + SHUT + "\nc");
        assertThat(BidiIsolation.clean(open + open + "b")).isEqualTo(open + open + "b" + SHUT + SHUT);
        assertThat(BidiIsolation.clean(open + "b" + SHUT + "c")).isEqualTo(open + "b" + SHUT + "c");
    }

    @Test
    void what_was_not_opened_is_not_closed() {
        assertThat(BidiIsolation.clean("a" + SHUT + "b")).isEqualTo("ab");
        assertThat(BidiIsolation.clean(OPEN + "a\n" + SHUT + "b")).isEqualTo(OPEN + "a" + SHUT + "\nb");
    }

    @Test
    void what_was_too_deep_to_be_opened_is_closed_before_what_was_opened() {
        assertThat(BidiIsolation.clean(OPEN.repeat(9) + "a" + SHUT + "b" + SHUT + "c"))
                .isEqualTo(OPEN.repeat(8) + "ab" + SHUT + "c" + SHUT.repeat(7));
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "9, 8", "20, 8"})
    void nobody_nests_deeper_than_eight(int opened, int kept) {
        assertThat(BidiIsolation.clean(OPEN.repeat(opened) + "a" + SHUT.repeat(opened) + "b"))
                .isEqualTo(OPEN.repeat(kept) + "a" + SHUT.repeat(kept) + "b");
        assertThat(BidiIsolation.clean(OPEN.repeat(opened) + "a\n" + OPEN + "b" + SHUT))
                .isEqualTo(OPEN.repeat(kept) + "a" + SHUT.repeat(kept) + "\n" + OPEN + "b" + SHUT);
    }
}
