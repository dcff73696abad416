package org.indaba.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final String ASKED = ConsultationFileTest.read("config/questionnaires/wg-study.yaml");
    private static final String OPEN = ConsultationFileTest.read("config/consultations/wg-study.yaml");

    @Test
    void files_become_one_catalog_that_keeps_their_source() {
        Catalog catalog = Catalog.of(files(Map.of("q/wg-study.yaml", ASKED)), files(Map.of("c/wg-study.yaml", OPEN)));
        assertThat(catalog.questionnaires()).singleElement().satisfies(read -> {
            assertThat(read.file()).isEqualTo("q/wg-study.yaml");
            assertThat(read.source()).isEqualTo(ASKED);
        });
        assertThat(catalog.consultations()).singleElement().satisfies(read -> {
            assertThat(read.value().edition()).isEqualTo(catalog.questionnaires().get(0).value().edition());
            assertThat(read.source()).isEqualTo(OPEN);
        });
        assertThat(catalog.asked().ids()).containsExactly("wg-study");
    }

    @Test
    void the_flaws_of_all_files_are_in_one_report() {
        InvalidFileException flaws = catchThrowableOfType(InvalidFileException.class, () -> Catalog.of(
                files(Map.of("q/a.yaml", ASKED.replace("kind: open", "kind: opem"), "q/b.yaml", "[")),
                files(Map.of("c/a.yaml", OPEN, "c/b.yaml", OPEN.replace("world", "moon")))));
        assertThat(flaws.flaws()).extracting(Flaw::file).containsOnly("q/a.yaml", "q/b.yaml", "c/a.yaml", "c/b.yaml");
        long line = 1 + OPEN.lines().takeWhile(each -> !each.startsWith("questionnaire:")).count();
        assertThat(flaws.flaws()).extracting(Flaw::toString).contains(
                "c/a.yaml:" + line + ": the questionnaire \"wg-study\" is not among those that could be read; mend their files first");
    }

    @Test
    void an_edition_or_a_code_in_two_files_is_refused_by_the_second() {
        InvalidFileException flaws = catchThrowableOfType(InvalidFileException.class, () -> Catalog.of(
                files(Map.of("q/a.yaml", ASKED, "q/b.yaml", ASKED)), files(Map.of("c/a.yaml", OPEN, "c/b.yaml", OPEN))));
        assertThat(flaws.flaws()).extracting(Flaw::toString).containsExactly(
                "q/b.yaml:1: the edition wg-study version 1 is taken by q/a.yaml; give it a new version",
                "c/b.yaml:1: the code wg-study is taken by c/a.yaml; change one of them");
    }

    private static SortedMap<String, byte[]> files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
