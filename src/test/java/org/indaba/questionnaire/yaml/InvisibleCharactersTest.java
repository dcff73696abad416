package org.indaba.questionnaire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that nothing shows, and where they stand. */
class InvisibleCharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "😀 and 😀😀", "a\tb\r\nc", "\uFFFC", "نعم"})
    void what_is_shown_is_allowed(String text) {
        assertThat(InvisibleCharacters.firstUnshowable(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀\u0000", "ab\u0007", "ab\uD83D", "ab\uDE00", "ab\uD83Dx", "ab\uFFFD", "\uD83D\uDE00\uDE00"})
    void the_first_that_is_not_is_found(String text) {
        assertThat(InvisibleCharacters.firstUnshowable(text)).hasValue(2);
    }

    @Test
    void lines_end_as_unix_dos_and_old_macs_end_them() {
        String text = "a\nb\r\nc\rd";
        assertThat(InvisibleCharacters.lineOf(text, text.indexOf('a'))).isEqualTo(1);
        assertThat(InvisibleCharacters.lineOf(text, text.indexOf('b'))).isEqualTo(2);
        assertThat(InvisibleCharacters.lineOf(text, text.indexOf('c'))).isEqualTo(3);
        assertThat(InvisibleCharacters.lineOf(text, text.indexOf('d'))).isEqualTo(4);
        assertThat(InvisibleCharacters.lineOf("a\r", 2)).isEqualTo(2);
        assertThat(InvisibleCharacters.name('\u0007')).isEqualTo("U+0007");
    }
}
