package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionRegistryTest {
    private static final String HARVEST = QuestionnaireFileTest.HARVEST;
    private static final Questionnaire FIRST = parse(HARVEST);
    private static final EditionRegistry IN_USE = new EditionRegistry(Map.of(FIRST.edition(), EditionRegistry.digest(FIRST)));

    @Test
    void an_edition_not_seen_before_is_new() {
        assertThat(new EditionRegistry(Map.of()).decide(FIRST)).isEqualTo(new EditionRegistry.New(EditionRegistry.digest(FIRST)));
        assertThat(IN_USE.decide(parse(HARVEST.replace("version: \"1\"", "version: \"2\""))))
                .isInstanceOf(EditionRegistry.New.class);
    }

    @Test
    void comments_layout_and_a_reviewed_translation_change_nothing() {
        String dressed = "# a comment\n" + HARVEST.replace("ar: draft", "ar: reviewed").replace("\"1\"", "  1\n");
        assertThat(dressed).isNotEqualTo(HARVEST);
        assertThat(IN_USE.decide(parse(dressed))).isEqualTo(new EditionRegistry.Same());
    }

    @ParameterizedTest
    @CsvSource({
        "How was your harvest this year?, How was your harvest last year?",
        "كيف كان حصادك, وكيف كان حصادك",
        "code: wheat, code: wheat-2",
        "required: true, required: false",
        "The cooperative, A cooperative"
    })
    void a_changed_text_or_code_of_an_edition_in_use_is_refused_with_its_mend(String what, String by) {
        assertThat(HARVEST).contains(what);
        assertThat(IN_USE.decide(parse(HARVEST.replace(what, by))))
                .isEqualTo(new EditionRegistry.Changed(
                        "version 1 of harvest is in use and its text differs; give it a new version"));
    }

    @Test
    void questions_in_another_order_are_a_change() {
        int a = HARVEST.indexOf("  - id: a");
        int crop = HARVEST.indexOf("  - id: crop");
        int c = HARVEST.indexOf("  - id: c\n");
        String swapped = HARVEST.substring(0, a) + HARVEST.substring(c) + HARVEST.substring(crop, c) + HARVEST.substring(a, crop);
        assertThat(IN_USE.decide(parse(swapped))).isInstanceOf(EditionRegistry.Changed.class);
    }

    @Test
    void the_digest_is_64_hexadecimal_digits_and_the_same_each_time() {
        assertThat(EditionRegistry.digest(parse(HARVEST))).matches("[0-9a-f]{64}").isEqualTo(EditionRegistry.digest(FIRST));
    }

    private static Questionnaire parse(String text) {
        return QuestionnaireFile.parse("harvest.yaml", text);
    }
}
