package org.indaba.questionnaire.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a file may hold, to the last thing, and what its keys are. */
class YamlReaderTest {
    private static YamlNode.Mapping read(String text) {
        FlawCollector findings = new FlawCollector("x.yaml");
        YamlNode.Mapping mapping = YamlReader.read(findings, text);
        findings.throwIfAny();
        return mapping;
    }

    private static YamlFields fields(String text, FlawCollector findings) {
        return YamlFields.of(YamlReader.read(findings, text), "a file", List.of("a", "b"), findings);
    }

    @Test
    void each_thing_has_its_line() {
        YamlNode.Mapping file = read("a: one\nb:\n- two\n- {c: three}\n");
        assertThat(file.entries()).extracting(each -> each.key().line()).containsExactly(1, 2);
        YamlNode.Sequence list = (YamlNode.Sequence) file.entries().get(1).value();
        assertThat(list.items()).extracting(YamlNode::line).containsExactly(3, 4);
        assertThat(list.items()).extracting(YamlNode::name).containsExactly("a text", "a group of keys");
        assertThat(list.name()).isEqualTo("a list");
    }

    @Test
    void twelve_levels_are_the_most() {
        assertThat(read("a: " + "[".repeat(10) + "b" + "]".repeat(10)).entries()).hasSize(1);
        assertThatThrownBy(() -> read("a: " + "[".repeat(11) + "b" + "]".repeat(11))).hasMessageContaining("deeper than 12");
    }

    @Test
    void a_hundred_thousand_parts_are_the_most() {
        // the file, the key and the list are three of them
        assertThat(read("a: [" + "b,".repeat(99_997) + "]").entries()).hasSize(1);
        assertThatThrownBy(() -> read("a: [" + "b,".repeat(99_998) + "]")).hasMessageContaining("more than 100000 parts");
    }

    @Test
    void what_is_written_reads_as_the_same() {
        String written = YamlWriter.write(Map.of("a", List.of("yes", "two\nlines: {x}", "1")));
        assertThat(read(written).entries().get(0).value()).isInstanceOfSatisfying(YamlNode.Sequence.class, list ->
                assertThat(list.items()).extracting(each -> ((YamlNode.Scalar) each).text())
                        .containsExactly("yes", "two\nlines: {x}", "1"));
    }

    @Test
    void two_megabytes_are_the_most() {
        byte[] most = "a".repeat(Utf8Decoder.MOST_BYTES).getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8Decoder.decode("x.yaml", most)).hasSize(Utf8Decoder.MOST_BYTES);
        String longest = "a: " + "b".repeat(Utf8Decoder.MOST_BYTES - 3);
        assertThat(read(longest).entries()).hasSize(1);
        assertThatThrownBy(() -> read(longest + "b")).hasMessageContaining("larger than 2 MB");
    }

    @ParameterizedTest
    @CsvSource({"fe, ff", "ff, fe", "61, 00", "00, 61"})
    void two_bytes_tell_utf_16(String first, String second) {
        byte[] bytes = {(byte) Integer.parseInt(first, 16), (byte) Integer.parseInt(second, 16)};
        assertThatThrownBy(() -> Utf8Decoder.decode("x.yaml", bytes)).hasMessageContaining("UTF-16");
    }

    @ParameterizedTest
    @CsvSource({"c3, a9, é", "61, 62, ab"})
    void two_bytes_of_utf_8_are_no_utf_16(String first, String second, String text) {
        byte[] bytes = {(byte) Integer.parseInt(first, 16), (byte) Integer.parseInt(second, 16)};
        assertThat(Utf8Decoder.decode("x.yaml", bytes)).isEqualTo(text);
        assertThat(Utf8Decoder.decode("x.yaml", new byte[] {'a'})).isEqualTo("a");
        assertThat(Utf8Decoder.decode("x.yaml", new byte[0])).isEmpty();
    }

    @Test
    void a_key_that_is_not_there_is_empty_and_one_that_must_be_there_is_missed() {
        FlawCollector findings = new FlawCollector("x.yaml");
        YamlFields fields = fields("# first\na: ' text '", findings);
        assertThat(fields.line()).isEqualTo(2);
        assertThat(fields.requiredText("a", "1")).contains(new YamlNode.Scalar(2, "text"));
        assertThat(fields.optional("b")).isEmpty();
        assertThat(fields.flag("b", true)).isTrue();
        assertThat(fields.flag("b", false)).isFalse();
        assertThat(findings.none()).isTrue();
        assertThat(fields.required("b", "1")).isEmpty();
        assertThat(findings.flaws()).hasMessage("x.yaml:2: \"b\" is missing from a file; add b: 1");
    }

    @Test
    void a_flag_is_true_or_false() {
        FlawCollector findings = new FlawCollector("x.yaml");
        YamlFields fields = fields("a: true\nb: false", findings);
        assertThat(fields.flag("a", false)).isTrue();
        assertThat(fields.flag("b", true)).isFalse();
        assertThat(findings.none()).isTrue();
    }

    @Test
    void a_key_of_another_sort_is_told_its_sort() {
        FlawCollector findings = new FlawCollector("x.yaml");
        YamlFields fields = fields("a: [x]\nb: {c: d}", findings);
        assertThat(fields.optional("a").flatMap(node -> fields.list("a", node))).isPresent();
        assertThat(fields.optional("b").flatMap(node -> fields.group("b", node, "b: {c: d}"))).isPresent();
        assertThat(findings.none()).isTrue();
        assertThat(fields.optional("a").flatMap(node -> fields.group("a", node, "a: {c: d}"))).isEmpty();
        assertThat(fields.optional("b").flatMap(node -> fields.list("b", node))).isEmpty();
        assertThat(fields.optionalText("a", "1")).isEmpty();
        assertThat(findings.flaws()).hasMessage("""
                x.yaml:1: "a" must be a group of keys, not a list; write a: {c: d}
                x.yaml:1: "a" must be a text, not a list; write a: 1
                x.yaml:2: "b" must be a list, not a group of keys; write each item after "- \"""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a: \"\\q\" | 1: a \"\\\" that means nothing", "a: %x | 1: this character cannot start a text", "? a: b: c | 1: a colon stands",
        "a: 'b | 1: a quotation mark is opened", "a: {b: c | 1: a bracket is opened here", "a: *b | 1: \"*\" points to another place"})
    void what_is_no_yaml_is_told_in_words(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidFileException.class).hasMessageStartingWith("x.yaml:" + message);
    }
}
