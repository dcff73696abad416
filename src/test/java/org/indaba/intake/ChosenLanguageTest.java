package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Scope;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.EditionRegistry;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.KnownEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The languages that responses and answers are exported in, where their person changes the language. */
class ChosenLanguageTest {
    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void answers_in_english() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
        scene.stands("wells", Scope.parse("africa"));
        scene.types("Kofi", "/start wells");
        Stream.of("English", "I agree", "Skip", "Skip", "Skip").forEach(each -> scene.taps("Kofi", each));
        scene.types("Kofi", "The pump is broken.");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_open_consultation_goes_on_in_it() {
        chooses("Français");
        assertThat(response("wells")).startsWith("fr ");
    }

    @Test
    void a_closed_consultation_stays_as_it_closed() {
        String closed = response("wells");
        scene.waits(Duration.ofDays(31));
        scene.types("Kofi", "/start wg-study");
        scene.taps("Kofi", "I agree");
        chooses("Français");
        assertThat(response("wg-study")).startsWith("fr ");
        assertThat(response("wells")).startsWith("en ").isEqualTo(closed);
    }

    @Test
    void a_consultation_that_is_not_held_in_it_stays_as_it_was() {
        String english = response("wells");
        isHeldInEnglishAlone("wells");
        scene.types("Kofi", "/start wg-study");
        scene.taps("Kofi", "I agree");
        chooses("Français");
        assertThat(response("wg-study")).startsWith("fr ");
        assertThat(response("wells")).isEqualTo(english);
    }

    @Test
    void a_skipped_question_is_in_the_language_in_which_it_is_answered() {
        scene.taps("Kofi", "Next");
        scene.taps("Kofi", "Skip");
        assertThat(answer("b")).startsWith("en skipped What elements");
        chooses("Français");
        scene.taps("Kofi", "Retour");
        scene.types("Kofi", "Voici ma réponse.");
        assertThat(answer("b")).startsWith("fr answered Quels éléments");
    }

    @Test
    void an_answered_question_keeps_the_language_in_which_it_was_answered_first() {
        chooses("Français");
        scene.types("Kofi", "La pompe est cassée.");
        assertThat(answer("a")).startsWith("en answered What criteria");
    }

    @Test
    void a_version_that_is_not_held_in_it_stays_as_it_was_whatever_was_added_since() throws Exception {
        String source = Files.readString(Path.of("src/test/resources/questionnaires/harvest.yaml"));
        Questionnaire first = QuestionnaireFile.parse("harvest.yaml", source);
        scene.database().write("test", db -> {
            new KnownEdition(first.edition(), EditionRegistry.digest(first), source).register(db, scene.house().now);
            return null;
        }).join();
        scene.stands("roads", Scope.parse("africa"));
        Consultation roads = scene.board().agenda().all().get("roads");
        isHeld(roads, first.edition(), List.of(Language.ENGLISH, new Language("ar")));
        scene.types("Kofi", "/start roads");
        scene.taps("Kofi", "I agree");
        scene.types("Kofi", "/start wells");
        isHeld(roads, roads.edition(), List.of(Language.ENGLISH, new Language("ar"), new Language("fr")));
        chooses("Français");
        assertThat(response("wells")).startsWith("fr ");
        assertThat(response("roads")).startsWith("en ");
    }

    private void isHeldInEnglishAlone(String code) {
        Consultation held = scene.board().agenda().all().get(code);
        isHeld(held, held.edition(), List.of(Language.ENGLISH));
    }

    private void isHeld(Consultation held, Edition edition, List<Language> languages) {
        Consultation now = new Consultation(
                held.code(), held.title(), edition, languages, held.scope(), held.zone(), held.opens(),
                held.closes(), held.contact(), held.retentionDays(), held.operator());
        scene.database().write("test", db -> {
            ConsultationTable.register(
                    db, now, ConsultationTable.CHAT, ConsultationText.write(now), scene.house().now);
            return null;
        }).join();
        scene.board().refresh();
    }

    private void chooses(String language) {
        scene.types("Kofi", "/language");
        scene.taps("Kofi", language);
    }

    private String response(String consultation) {
        return scene.database().read(db -> db.selectFrom(RESPONSE).where(RESPONSE.CONSULTATION.eq(consultation))
                .fetchSingle(row -> row.get(RESPONSE.LANGUAGE) + " " + row.get(RESPONSE.UPDATED_AT)));
    }

    private String answer(String question) {
        return scene.database().read(db -> db.selectFrom(ANSWER).where(ANSWER.QUESTION.eq(question))
                .fetchSingle(row -> row.get(ANSWER.LANGUAGE) + " " + row.get(ANSWER.STATUS) + " " + row.get(ANSWER.SHOWN)));
    }
}
