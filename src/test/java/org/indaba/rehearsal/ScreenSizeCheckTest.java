package org.indaba.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenSizeCheckTest {
    private static final Path KINDS = Path.of("src/test/resources/questionnaires/all-kinds.yaml");

    private static FlawCollector check(String text) {
        FlawCollector findings = new FlawCollector("x.yaml");
        new ScreenSizeCheck(Phrasebook.packed(), findings)
                .check(QuestionnaireFile.placed("x.yaml", text.getBytes(StandardCharsets.UTF_8)));
        return findings;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "src/test/resources/questionnaires/all-kinds.yaml", "src/test/resources/questionnaires/harvest.yaml",
        "config/questionnaires/wg-study.yaml"})
    void the_questionnaires_that_there_are_fit_their_screens(String file) throws IOException {
        assertThat(check(Files.readString(Path.of(file))).flaws().flaws()).isEmpty();
    }

    @Test
    void a_message_that_is_too_long_as_a_whole_is_found_in_its_language() throws IOException {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String label = "label " + i + " " + "w".repeat(40);
            options.append("\n      - {code: o").append(i).append(", label: {en: ").append(label).append(", ar: ").append("خيار ").append(i).append("}}");
        }
        String many = Files.readString(KINDS)
                .replace("What would help you most?", "y".repeat(2990))
                .replace("\n      - {code: seed,", options + "\n      - {code: seed,");
        FlawCollector findings = check(many);
        assertThat(findings.flaws().flaws()).singleElement().asString()
                .contains("question needs makes a message of").contains("characters in en; 4096 is the most")
                .startsWith("x.yaml:");
    }

    @Test
    void a_language_without_phrases_is_found() throws IOException {
        String text = Files.readString(KINDS).replace("ar: draft", "xx: draft").replace("ar:", "xx:");
        assertThat(check(text).flaws().flaws()).singleElement().asString()
                .startsWith("x.yaml:4: the product has no phrases in xx, so nobody is asked in it");
    }
}
