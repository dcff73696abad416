package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextShortenerTest {
    @ParameterizedTest
    @CsvSource({"abcd, 4, abcd", "abcde, 4, abc…", "ab de, 4, ab…", "abc, 1, …", "abc, 0, …", "\ud83d\ude00x, 2, …",
        "\ud83d\ude00xy, 3, \ud83d\ude00…", "a\ud83d\ude00x, 3, a…"})
    void a_text_is_cut_between_characters(String text, int most, String cut) {
        assertThat(TextShortener.cut(text, most)).isEqualTo(cut);
    }

    @Test
    void a_text_that_fits_is_left_alone_and_one_that_does_not_is_closed() {
        String open = "\u2068".repeat(3) + "a".repeat(97);
        assertThat(TextShortener.cutClosed(open, 100)).isEqualTo(open);
        assertThat(TextShortener.cutClosed(open, 99)).isEqualTo("\u2068".repeat(3) + "a".repeat(79) + "…" + "\u2069".repeat(3));
    }
}
