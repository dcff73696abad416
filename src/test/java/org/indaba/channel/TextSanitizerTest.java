package org.indaba.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no channel lets through, whoever sends it. */
class TextSanitizerTest {
    private static final Address ADDRESS = new Address("web", "", "a");
    private static final InboundKey KEY = new InboundKey("web", "", "k");

    @Test
    void no_control_character_is_in_anything_that_a_person_sends() {
        for (char control = 0; control < ' '; control++) {
            String text = "a" + control + "b";
            String fit = control == '\t' || control == '\n' || control == '\r'
                    ? text
                    : control == 0x0B || control == '\f' ? "a\nb" : "a\uFFFDb";
            Attachment file = new Attachment("document", text, Optional.of(text), Optional.of(text), OptionalLong.empty());
            assertThat(List.of(file.reference(), file.name().orElseThrow(), file.mime().orElseThrow())).containsOnly(fit);
            assertThat(new Inbound.Message(KEY, ADDRESS, 1, "m", 1, Instant.EPOCH, Optional.of(text), text, List.of()).text())
                    .isEqualTo(fit);
            assertThat(new Inbound.Edit(KEY, ADDRESS, 1, "m", Instant.EPOCH, text).text()).isEqualTo(fit);
            assertThat(new Inbound.Tap(KEY, ADDRESS, 1, text, Optional.empty(), Optional.of(text), text).data())
                    .isEqualTo(fit);
            assertThat(new Inbound.GroupCall(KEY, ADDRESS, 1, Optional.of(text), Optional.of(text), text).code())
                    .isEqualTo(fit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "plain", "two\nlines\r\nand\ta tab", "\u0085\u2028\u007F", "e\u0301\u0302", "\u202Eright\u202C", "\uD83D\uDE00",
        "\uFEFFbom", "عربي", "\uFFFD",
    })
    void everything_else_stays(String text) {
        assertThat(TextSanitizer.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({"\uD83D, \uFFFD", "a\uDE00b, a\uFFFDb", "\uDE00\uD83D, \uFFFD\uFFFD"})
    void half_a_pair_is_replaced(String text, String fit) {
        assertThat(TextSanitizer.of(text)).isEqualTo(fit);
    }
}
