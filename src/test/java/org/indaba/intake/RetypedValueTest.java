package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.BUBBLE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.configuration.CatalogFolder;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.encryption.GivenTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that is given once, and again from another device. */
class RetypedValueTest {
    @TempDir
    Path folder;

    @Test
    void a_value_from_a_page_that_was_typed_again_in_a_chat_can_be_edited_there() throws Exception {
        try (StaffScene scene = new StaffScene(Phrasebook.packed(), folder, CatalogFolder.read(configured()))) {
            Stream.of("/start school", "English", "I agree", "Skip", "Skip", "Kenya", "No", "Books", "Next", "240")
                    .forEach(scene::onThePage);
            assertThat(pupils(scene)).containsExactly("240");
            scene.types("Juma", scene.resumeCode());
            scene.types("Juma", "Back");
            scene.types("Juma", "0420");
            assertThat(pupils(scene)).containsExactly("420");
            scene.edits("Juma", "0420", "421");
            assertThat(pupils(scene)).containsExactly("421");
        }
    }

    private static List<String> pupils(StaffScene scene) {
        return scene.database().read(db -> GivenTexts.of(db, BUBBLE.CONTENT, BUBBLE.QUESTION.eq("pupils")));
    }

    private Path configured() throws Exception {
        Path config = folder.resolve("config");
        Files.createDirectories(config.resolve("consultations"));
        Files.createDirectories(config.resolve("questionnaires"));
        Files.copy(
                Path.of("src/test/resources/questionnaires/school.yaml"), config.resolve("questionnaires/school.yaml"));
        Files.writeString(config.resolve("consultations/school.yaml"), """
                code: school
                title: {en: School}
                questionnaire: school
                languages: [en]
                scope: {regions: [africa]}
                closes: 2027-03-10
                zone: Europe/Zurich
                contact: a@example.org
                operator: ITU
                """);
        return config;
    }
}
