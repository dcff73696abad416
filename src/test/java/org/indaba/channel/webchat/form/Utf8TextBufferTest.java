package org.indaba.channel.webchat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed, while it is held. */
class Utf8TextBufferTest {
    private static Utf8TextBuffer held(String text, int most) {
        Utf8TextBuffer held = new Utf8TextBuffer((all, piece) -> all <= most);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            held.write(each & 0xff);
        }
        held.close();
        return held;
    }

    private static String read(Utf8TextBuffer held) throws IOException {
        StringWriter out = new StringWriter();
        held.reader().transferTo(out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "дом", "文", "🙂", "a\r\nb", "\r", "\n\r", "\r\r\n\n"})
    void it_is_what_was_typed_with_one_line_end_at_the_end_of_a_line(String text) throws IOException {
        for (int times : new int[] {1, 2, 85, 255, 256, 257, 20_000}) {
            String typed = text.repeat(times);
            Utf8TextBuffer held = held(typed, Integer.MAX_VALUE);
            String seen = typed.replace("\r\n", "\n");
            assertThat(held.isCut()).isFalse();
            assertThat(held.copy()).isEqualTo(seen);
            assertThat(read(held)).isEqualTo(seen);
            assertThat(held.size()).isEqualTo(seen.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void it_is_cut_between_characters_wherever_the_room_ends() throws IOException {
        for (String character : new String[] {"a", "é", "文", "🙂"}) {
            for (int offset = 0; offset < 5; offset++) {
                String typed = "x".repeat(offset) + character.repeat(2_000);
                Utf8TextBuffer held = held(typed, 1_024);
                assertThat(held.isCut()).isTrue();
                assertThat(typed).startsWith(held.copy());
                assertThat(read(held)).isEqualTo(held.copy()).doesNotContain("\uFFFD");
                assertThat(held.size()).isBetween(1_024 - 7, 1_024);
            }
        }
    }

    @Test
    void what_is_cut_between_two_pieces_has_no_half_a_character() throws IOException {
        Utf8TextBuffer held = held("x".repeat(255) + "文", Integer.MAX_VALUE);
        held.cut();
        assertThat(read(held)).isEqualTo("x".repeat(255));
    }

    @Test
    void what_takes_no_room_is_nothing() throws IOException {
        Utf8TextBuffer held = held("text", 0);
        assertThat(held.isCut()).isTrue();
        assertThat(held.size()).isZero();
        assertThat(read(held)).isEmpty();
        assertThat(held.copy()).isEmpty();
    }
}
