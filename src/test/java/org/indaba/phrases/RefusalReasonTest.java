package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused is said in every language as what is asked is. */
class RefusalReasonTest {
    private static final Phrasebook BOOK = Phrasebook.packed();
    private static final Map<String, String> WORDS = Map.of("ar", "قرية", "zh", "村庄", "ru", "деревня");
    private static final Map<String, String> ENGLISH = PhraseFile.builtIn().stream()
            .filter(file -> file.language().equals(Language.ENGLISH)).findAny().orElseThrow().texts();

    static List<String> keys() {
        return ENGLISH.keySet().stream().filter(key -> key.startsWith(RefusalReason.PREFIX)).sorted().toList();
    }

    private static RefusalReason reason(String key, String word, long number) {
        PhrasePattern english = PhrasePattern.parse(ENGLISH.get(key), new Numerals(Language.ENGLISH));
        Map<String, Object> values = new HashMap<>();
        english.names().forEach(name -> values.put(name, english.numeric().contains(name) ? (Object) number : word));
        return new RefusalReason(key, values);
    }

    @Tag("every-phrase")
    @ParameterizedTest
    @MethodSource("keys")
    void every_reason_is_in_its_language_alone(String key) {
        for (Language language : BOOK.languages()) {
            for (long number : new long[] {0, 1, 2, 5, 21, 100}) {
                String said = BOOK.say(language, reason(key, WORDS.getOrDefault(language.tag(), "Kofi"), number));
                assertThat(said).isNotBlank().doesNotContain("{", "}", "\n");
                assertThat(Foreign.in(language, said)).as("%s says in %s: %s", key, language, said).isEmpty();
                PhrasesTest.assertBalanced(said);
            }
        }
    }

    @Tag("every-phrase")
    @ParameterizedTest
    @MethodSource("keys")
    void arabic_isolates_what_programs_write(String key) {
        String said = BOOK.say(Language.ARABIC, reason(key, "since=2026-11-24", 4));
        assertThat(Foreign.withoutIsolates(said)).as("%s says %s", key, said).doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void what_was_asked_for_cannot_break_the_sentence() {
        RefusalReason reason = RefusalReason.of("problem-value-flag", "name", "bom", "value", "'a\n{b}\u202e'");
        assertThat(BOOK.say(Language.ENGLISH, reason)).isEqualTo("bom is 'a {b}': it must be 1 or 0");
        assertThat(reason.toString()).doesNotContain("bom");
    }

    @Test
    void a_reason_without_its_phrase_or_its_values_is_a_mistake_of_the_product() {
        assertThatThrownBy(() -> BOOK.say(Language.ENGLISH, RefusalReason.of("problem-none")))
                .hasMessageContaining("problem-none");
        assertThatThrownBy(() -> BOOK.say(Language.ENGLISH, RefusalReason.of("problem-value-flag", "name", "bom")))
                .hasMessageContaining("value");
    }
}
