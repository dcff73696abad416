package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.agenda.Agenda;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Consultation;
import org.indaba.export.AgendaConsultations;
import org.indaba.questionnaire.Edition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a consultation was tidied away, and its questionnaire has a version in other languages since. */
class GoneLanguagesTest {
    private static final String ADDED = "ar en es fr pt ru zh";
    private static final String DROPPED = "en";

    @TempDir
    Path folder;

    private Sender amina;

    private LineInProcess after(String languages) throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            amina = line.begun(5_000_000_001L);
            line.receive(amina.says("Water first."));
        }
        return new LineInProcess(folder, LineInProcess.hearing(), next(languages.split(" ")));
    }

    private Path next(String... languages) throws Exception {
        Path config = folder.resolve("config");
        String all = in("", "title", "Another round", languages);
        write(config.resolve("questionnaires/next.yaml"), "questionnaire: wg-study\nversion: \"2\"\n"
                + in("", "languages", "draft", languages) + all + in("", "purpose", "Why.", languages)
                + "questions:\n  - id: a\n    kind: open\n" + in("    ", "text", "Which?", languages));
        write(config.resolve("consultations/autumn.yaml"), "code: autumn\n" + all
                + "questionnaire: wg-study\nscope: world\nzone: UTC\ncontact: help@example.org\noperator: ITU\n");
        return config;
    }

    private static String in(String indent, String key, String text, String... languages) {
        return Stream.of(languages).map(each -> indent + "  " + each + ": " + text + "\n")
                .collect(Collectors.joining("", indent + key + ":\n", ""));
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDED, DROPPED})
    void what_is_held_is_sent(String languages) throws Exception {
        try (LineInProcess line = after(languages)) {
            line.receive(amina.says("/mydata"));
            assertThat(line.said()).doesNotContain("NOTHING_HELD");
            assertThat(line.database.<Integer>read(db -> db.fetchCount(OUTBOX, OUTBOX.KIND.eq("my-data")))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDED, DROPPED})
    void it_can_be_withdrawn(String languages) throws Exception {
        try (LineInProcess line = after(languages)) {
            line.receive(amina.says("/withdraw"));
            assertThat(line.said()).contains("WITHDRAW_ASK");
            line.receive(amina.taps("D:wg-study:"));
            assertThat(line.said()).contains("WITHDRAWN");
            assertThat(line.bubblesOf(amina)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDED, DROPPED})
    void it_is_exported_as_it_was_asked(String languages) throws Exception {
        try (LineInProcess line = after(languages)) {
            Agenda agenda = Agenda.bring(
                    line.database, CatalogFolder.read(folder.resolve("config")), line.clock.instant());
            AgendaConsultations catalogue = new AgendaConsultations(() -> agenda, line.database);
            Consultation gone = catalogue.consultation("wg-study").orElseThrow();
            assertThat(catalogue.editions(gone)).extracting(each -> each.edition())
                    .isEqualTo(List.of(new Edition("wg-study", "1")));
            assertThat(gone.languages()).hasSize(6);
        }
    }
}
