package org.indaba.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.ACT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Catalog;
import org.indaba.export.Rows;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.TranslationStatus;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.consultation.ConsultationTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start takes from files that were edited, and what a verb beside the server leaves to the next start. */
class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Edition STUDY = new Edition("wg-study", "1");

    @TempDir
    Path folder;

    private OpenDatabase server;
    private Path questions;
    private Path consultation;

    @BeforeEach
    void start() throws Exception {
        questions = copied("questionnaires/wg-study.yaml");
        consultation = copied("consultations/wg-study.yaml");
        server = Databases.open(folder.resolve("agenda.db"));
        bring();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_wording_that_nobody_was_asked_in_gives_way_at_a_start() throws Exception {
        edit(questions, "id: f\n", "id: g\n");
        assertThat(asked(bring())).contains("g").doesNotContain("f");
    }

    @Test
    void a_verb_leaves_the_wording_that_the_server_asks_in() throws Exception {
        edit(questions, "id: f\n", "id: g\n");
        assertThat(asked(beside())).contains("f").doesNotContain("g");
        server.write("test", db -> new Rows(db).response(7, "wg-study").answered(7, "f", "My words")).join();
        assertThatThrownBy(this::bring).isInstanceOf(InvalidFileException.class).hasMessageContaining("is in use");
    }

    @Test
    void a_verb_leaves_the_consultation_and_its_acts() throws Exception {
        String before = registered("wg-study");
        edit(consultation, "# closes: 2027-03-31", "closes: 2027-03-31");
        beside();
        assertThat(registered("wg-study")).isEqualTo(before);
        assertThat(acts()).isZero();
        bring();
        assertThat(registered("wg-study")).isNotEqualTo(before);
        assertThat(acts()).isPositive();
    }

    @Test
    void a_verb_knows_what_is_new_in_the_files() throws Exception {
        Files.writeString(
                folder.resolve("questionnaires/two.yaml"),
                Files.readString(questions).replace("version: \"1\"", "version: \"2\""));
        Files.writeString(
                folder.resolve("consultations/wells.yaml"),
                Files.readString(consultation).replace("code: wg-study", "code: wells")
                        .replace("# closes: 2027-03-31", "closes: 2027-03-31"));
        assertThat(beside().all().get("wells").edition()).isEqualTo(new Edition("wg-study", "2"));
        assertThat(registered("wells")).as("documents can be added to it").isNotEmpty();
        assertThat(acts()).as("no server keeps its dates yet").isZero();
    }

    /** A verb that looks holds up nobody who writes. */
    @Test
    void a_verb_writes_nothing_where_nothing_is_new() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (OpenDatabase verb = Databases.open(folder.resolve("agenda.db"))) {
            CompletableFuture<Void> writing = server.write("test", db -> {
                db.deleteFrom(ACT).execute();
                awaits(held);
                return null;
            });
            try {
                assertThat(Agenda.beside(verb, CatalogFolder.read(folder), NOW).all()).containsKey("wg-study");
                assertThat(writing).isNotDone();
            } finally {
                held.countDown();
            }
        }
    }

    @Test
    void an_edition_that_somebody_agreed_to_answer_meanwhile_is_not_changed() throws Exception {
        edit(questions, "id: f\n", "id: g\n");
        Catalog catalog = CatalogFolder.read(folder);
        AgendaRegistration found = server.read(db -> AgendaRegistration.atStart(db, catalog));
        server.write("test", db -> new Rows(db).response(7, "wg-study").answered(7, "f", "My words")).join();
        assertThatThrownBy(() -> server.write("test", db -> {
                    found.carryOut(db, NOW);
                    return null;
                }).join())
                .hasCauseInstanceOf(InvalidFileException.class).hasMessageContaining("is in use");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_translation_that_has_come_further_is_taken_up_under_running_interviews() throws Exception {
        server.write("test", db -> new Rows(db).response(7, "wg-study")).join();
        edit(questions, "fr: draft", "fr: official");
        assertThat(translation(beside())).as("by a verb").isEqualTo(TranslationStatus.DRAFT);
        assertThat(translation(bring())).as("at a start").isEqualTo(TranslationStatus.OFFICIAL);
    }

    private Agenda bring() throws Exception {
        return Agenda.bring(server, CatalogFolder.read(folder), NOW);
    }

    private Agenda beside() throws Exception {
        try (OpenDatabase verb = Databases.open(folder.resolve("agenda.db"))) {
            return Agenda.beside(verb, CatalogFolder.read(folder), NOW);
        }
    }

    private int acts() {
        return server.read(db -> db.fetchCount(ACT));
    }

    private String registered(String code) {
        return server.read(db -> ConsultationTable.source(db, code).orElseThrow());
    }

    private static TranslationStatus translation(Agenda agenda) {
        return agenda.editions().get(STUDY).translations().get(new Language("fr"));
    }

    private static List<String> asked(Agenda agenda) {
        return agenda.editions().get(STUDY).questions().stream().map(Question::id).toList();
    }

    private Path copied(String file) throws Exception {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        return Files.copy(Path.of("config").resolve(file), copy);
    }

    private static void edit(Path file, String text, String by) throws Exception {
        Files.writeString(file, Files.readString(file).replace(text, by));
    }
}
