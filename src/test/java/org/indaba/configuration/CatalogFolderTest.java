package org.indaba.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Scope;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFolderTest {
    @TempDir
    Path config;

    @Test
    void without_a_folder_the_official_questionnaire_and_its_open_consultation_are_built_in() {
        Catalog catalog = CatalogFolder.read(config.resolve("nowhere"));
        Consultation open = catalog.consultations().get(0).value();
        assertThat(open.code()).isEqualTo("wg-study");
        assertThat(open.edition().questionnaire()).isEqualTo("wg-study");
        assertThat(open.languages()).extracting(Language::tag).containsExactly("ar", "zh", "en", "fr", "ru", "es");
        assertThat(open.scope()).isEqualTo(Scope.WORLD);
        assertThat(open.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(open.opens()).isEmpty();
        assertThat(open.closes()).isEmpty();
        assertThat(open.operator().in(Language.ENGLISH)).isEqualTo("ITU");
        assertThat(open.operator().in(Language.ARABIC)).isEqualTo("الاتحاد الدولي للاتصالات");
    }

    @Test
    void the_files_beside_the_program_are_those_built_in() {
        Catalog shipped = CatalogFolder.read(Path.of("config"));
        Catalog builtIn = CatalogFolder.read(config);
        assertThat(shipped.asked()).isEqualTo(builtIn.asked());
        assertThat(shipped.consultations().get(0).value()).isEqualTo(builtIn.consultations().get(0).value());
    }

    @Test
    void a_folder_that_is_there_counts_alone_and_only_its_yaml_files() throws IOException {
        Path questionnaires = Files.createDirectory(config.resolve("questionnaires"));
        Files.createDirectory(config.resolve("consultations"));
        Files.copy(Path.of("src/test/resources/questionnaires/harvest.yaml"), questionnaires.resolve("harvest.yml"));
        Files.writeString(questionnaires.resolve("README.md"), "not a questionnaire");
        Files.writeString(questionnaires.resolve(".harvest.yaml"), "an editor's copy");
        Catalog catalog = CatalogFolder.read(config);
        assertThat(catalog.asked().ids()).containsExactly("harvest");
        assertThat(catalog.consultations()).isEmpty();
    }

    @Test
    void a_file_that_is_a_folder_or_far_too_large_is_one_clear_flaw() throws IOException {
        Path questionnaires = Files.createDirectory(config.resolve("questionnaires"));
        Files.createDirectory(config.resolve("consultations"));
        Files.createDirectory(questionnaires.resolve("a.yaml"));
        Files.write(questionnaires.resolve("b.yaml"), new byte[2_500_000]);
        assertThatThrownBy(() -> CatalogFolder.read(config))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(questionnaires.resolve("a.yaml") + ":1: the file cannot be read; let the server's user read it, or take it away\n"
                        + questionnaires.resolve("b.yaml") + ":1: the file is larger than 2 MB; keep pictures and papers out of it");
    }
}
