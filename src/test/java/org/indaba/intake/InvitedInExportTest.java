package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.configuration.CatalogFolder;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is downloaded of a consultation for those invited by name: each response says which of them it is of. */
class InvitedInExportTest {
    private static final String INVITED = "World Health Organization";
    private static final String ANSWER = "We meet twice a year.";

    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void someone_answers_by_the_link() throws Exception {
        scene = new StaffScene(
                Phrasebook.packed(), folder, CatalogFolder.read(PapersDialogueTest.configured(folder)));
        scene.invites("agencies", INVITED);
        scene.opensLink("Wanda");
        Stream.of("English", "I agree", "Skip", "Skip", "Skip").forEach(each -> scene.taps("Wanda", each));
        scene.types("Wanda", ANSWER);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private List<String> publishes(String choice) {
        scene.types("Wanda", "/review");
        scene.taps("Wanda", "Publication");
        return scene.taps("Wanda", choice);
    }

    private List<NamedCsvRecord> downloadedBy(String role) {
        scene.hasInvitation(role, "");
        scene.opensLink("Sekou");
        scene.types("Sekou", "/responses agencies");
        scene.taps("Sekou", "Send the file");
        return CsvReader.builder().ofNamedCsvRecord(scene.lastFile().replace("\uFEFF", "")).stream().toList();
    }

    private NamedCsvRecord row(String role) {
        List<NamedCsvRecord> rows = downloadedBy(role);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getFields()).contains(ANSWER);
        return rows.get(0);
    }

    @Test
    void it_is_of_those_invited_before_anything_is_said_about_publication() {
        assertThat(row("secretariat").getField("organization")).isEqualTo(INVITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Organization only", "Anonymous", "Not published"})
    void it_is_of_those_invited_whatever_is_chosen_for_publication(String choice) {
        assertThat(String.join("\n", publishes(choice))).doesNotContain("For which organization");
        NamedCsvRecord row = row("secretariat");
        assertThat(row.getField("organization")).isEqualTo(INVITED);
        assertThat(row.getField("name")).isEmpty();
    }

    @Test
    void whoever_gives_a_name_answers_for_those_invited_and_for_no_other_organization() {
        publishes("With my name");
        assertThat(String.join("\n", scene.types("Wanda", "Wanda Weber"))).doesNotContain("For which organization");
        scene.types("Wanda", "Another organization");
        NamedCsvRecord row = row("secretariat");
        assertThat(row.getField("organization")).isEqualTo(INVITED);
        assertThat(row.getField("name")).isEqualTo("Wanda Weber");
    }

    @Test
    void a_reader_sees_the_answer_and_not_whose_it_is() {
        publishes("Organization only");
        NamedCsvRecord row = row("reader");
        assertThat(row.getField("organization")).isEmpty();
        assertThat(scene.lastFile()).doesNotContain(INVITED);
    }

    @Test
    void of_a_response_that_was_deleted_the_name_is_gone() {
        scene.types("Wanda", "/withdraw");
        scene.taps("Wanda", "Delete");
        downloadedBy("secretariat");
        assertThat(scene.lastFile()).doesNotContain(INVITED, ANSWER);
    }
}
