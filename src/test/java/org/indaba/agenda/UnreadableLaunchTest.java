package org.indaba.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.ACT;
import static org.indaba.store.schema.Tables.CONSULTATION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.ScheduledAct;
import org.indaba.consultation.Scope;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireText;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.TranslationStatus;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.KnownEdition;
import org.indaba.store.consultation.ScheduledActTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was launched once and cannot be read any more stands in nobody's way, and is kept. */
class UnreadableLaunchTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH);

    @TempDir
    Path folder;

    private Database database;
    private Catalog catalog;

    @BeforeEach
    void open() throws Exception {
        database = Databases.open(folder.resolve("agenda.db"));
        catalog = CatalogFolder.read(Path.of("config"));
        Agenda.bring(database, catalog, NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Consultation launched(String code, Edition edition) {
        return new Consultation(
                code, TranslatedText.same(LANGUAGES, "Title"), edition, LANGUAGES, Scope.of(Region.AFRICA),
                ZoneId.of("UTC"), Optional.empty(), Optional.of(NOW.plus(Duration.ofDays(9))),
                "help@example.org", 90, TranslatedText.same(LANGUAGES, "ITU"));
    }

    private void launch(Consultation consultation, String source) {
        database.write("test", db -> {
            ConsultationTable.register(db, consultation, ConsultationTable.CHAT, source, NOW);
            ScheduledActTable.plan(
                    db, consultation.code(),
                    List.of(new ScheduledAct(ScheduledAct.Kind.ERASURE, consultation.code(), NOW.plus(Duration.ofDays(99)))), NOW);
            return null;
        }).join();
    }

    private void launchUnreadable(String code) {
        launch(launched(code, official()), "code: " + code + "\ntitle: {en: Caf\uFFFD}");
    }

    private Edition official() {
        return catalog.consultations().get(0).value().edition();
    }

    private void launchOwn(String code, String text) {
        Questionnaire own = new Questionnaire(
                new Edition(code, "1"), TranslatedText.same(LANGUAGES, "Title"), TranslatedText.same(LANGUAGES, "Why."),
                new TreeMap<>(Map.of(Language.ENGLISH, TranslationStatus.OFFICIAL)),
                List.of(Question.optional("q1", TranslatedText.same(LANGUAGES, text), new QuestionKind.Open())));
        database.write("test", db -> {
            new KnownEdition(own.edition(), "digest", QuestionnaireText.write(own)).register(db, NOW);
            return null;
        }).join();
        Consultation consultation = launched(code, own.edition());
        launch(consultation, ConsultationText.write(consultation));
    }

    @Test
    void one_that_cannot_be_read_is_left_out_and_the_others_are_on() {
        launchOwn("wells", "Which?");
        launchUnreadable("hours");
        launchOwn("cafe", "Caf\uFFFD?");
        Agenda agenda = Agenda.bring(database, catalog, NOW);
        assertThat(agenda.offered()).containsOnlyKeys("wells", "wg-study");
        assertThat(agenda.all()).containsOnlyKeys("wells", "wg-study");
        assertThat(agenda.editions()).containsKey(new Edition("wells", "1"));
        assertThat(agenda.leftOut()).containsExactlyInAnyOrder("hours", "cafe");
    }

    @Test
    void what_is_kept_of_one_that_is_left_out_stays_as_it_is() {
        launchUnreadable("hours");
        String before = database.read(db -> ConsultationTable.source(db, "hours")).orElseThrow();
        Agenda.bring(database, catalog, NOW.plus(Duration.ofDays(100)));
        Optional<String> after = database.read(db -> ConsultationTable.source(db, "hours"));
        assertThat(after).contains(before);
        int acts = database.read(db -> db.fetchCount(ACT, ACT.SUBJECT.eq("hours").and(ACT.DONE_AT.isNull())));
        assertThat(acts).as("who answered is still to be forgotten").isEqualTo(1);
    }

    @Test
    void its_code_stays_taken() throws Exception {
        launchUnreadable("hours");
        assertThat(database.read(ConsultationTable::codes)).as("for launches").contains("hours");
        Path files = Files.createDirectories(folder.resolve("config/consultations"));
        Files.createDirectories(folder.resolve("config/questionnaires"));
        Files.copy(Path.of("config/questionnaires/wg-study.yaml"), folder.resolve("config/questionnaires/wg-study.yaml"));
        Files.writeString(files.resolve("hours.yaml"),
                Files.readString(Path.of("config/consultations/wg-study.yaml")).replace("code: wg-study", "code: hours"));
        Catalog same = CatalogFolder.read(folder.resolve("config"));
        assertThatThrownBy(() -> Agenda.bring(database, same, NOW)).isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("the code \"hours\" is that of a consultation launched from a chat");
    }

    @Test
    void one_that_can_be_read_again_is_on_again() {
        launchUnreadable("hours");
        Agenda.bring(database, catalog, NOW);
        database.write("test", db -> db.update(CONSULTATION)
                .set(CONSULTATION.SOURCE, ConsultationText.write(launched("hours", official())))
                .where(CONSULTATION.CODE.eq("hours")).execute()).join();
        Agenda agenda = Agenda.bring(database, catalog, NOW);
        assertThat(agenda.offered()).containsKey("hours");
        assertThat(agenda.leftOut()).isEmpty();
    }
}
