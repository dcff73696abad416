package org.indaba.questionnaire.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlawCollectorTest {
    private final FlawCollector findings = new FlawCollector("x.yaml");

    @Test
    void a_file_without_flaws_is_not_refused() {
        assertThat(findings.file()).isEqualTo("x.yaml");
        assertThat(findings.none()).isTrue();
        assertThatCode(findings::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void flaws_are_told_in_the_order_of_the_file() {
        findings.add(7, "b; mend it");
        findings.add(3, "a; mend it");
        assertThat(findings.none()).isFalse();
        assertThatThrownBy(findings::throwIfAny).hasMessage("x.yaml:3: a; mend it\nx.yaml:7: b; mend it");
        assertThat(findings.stop(1, "c; mend it").flaws()).extracting(Flaw::line).containsExactly(1, 3, 7);
    }

    @Test
    void after_a_hundred_it_is_said_once_that_there_are_more() {
        IntStream.rangeClosed(1, 100).forEach(line -> findings.add(line, "wrong"));
        assertThat(findings.flaws().flaws()).hasSize(100).extracting(Flaw::message).containsOnly("wrong");
        findings.add(101, "wrong");
        findings.add(102, "wrong");
        assertThat(findings.flaws().flaws()).hasSize(101).last()
                .isEqualTo(new Flaw("x.yaml", 101, "there is more from here on; mend the lines above first"));
    }

    @Test
    void what_a_file_says_is_quoted_on_one_short_line() {
        assertThat(QuotedText.of("a\nb\u2028c\u2029d\u0000e")).isEqualTo("\"a b c d e\"");
        assertThat(QuotedText.of("")).isEqualTo("\"\"");
        assertThat(QuotedText.of("a".repeat(40))).isEqualTo("\"" + "a".repeat(40) + "\"");
        assertThat(QuotedText.of("😀".repeat(41))).isEqualTo("\"" + "😀".repeat(40) + "…\"");
    }

    @Test
    void words_are_told_as_a_choice() {
        assertThat(QuotedText.oneOf(List.of("a"))).isEqualTo("a");
        assertThat(QuotedText.oneOf(List.of("a", "b", "c"))).isEqualTo("a, b or c");
    }
}
