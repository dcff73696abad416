package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.encryption.GivenTexts;
import org.indaba.store.export.ResponseRows;
import org.indaba.store.export.ResponseSelection;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored of a trial run, beside the real answer of whoever tries. */
class TrialTest {
    private static final ResponseSelection EVERYTHING = new ResponseSelection(
            "wg-study", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(),
            Set.of(), Set.of());

    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void someone_of_the_secretariat() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
        scene.hasInvitation("secretariat", "");
        scene.opensLink("S");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_trial_is_marked_on_its_response_and_in_no_export() {
        tries();
        assertThat(trials()).containsExactly("partial");
        assertThat(counted()).isZero();
        assertThat(bubbles()).containsExactly("Only tried.");
    }

    @Test
    void the_real_answer_stands_beside_it_and_is_counted() {
        tries();
        scene.types("S", "/start wg-study");
        answers("Meant so.");
        assertThat(bubbles()).containsExactly("Only tried.", "Meant so.");
        assertThat(trials()).containsExactly("partial");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void what_was_typed_goes_when_it_ends() {
        tries();
        scene.taps("S", "End the trial");
        assertThat(trials()).containsExactly("withdrawn");
        assertThat(bubbles()).isEmpty();
        assertThat(answers()).isZero();
    }

    @Test
    void a_second_trial_begins_from_the_first_screen_and_lets_go_of_the_first() {
        tries();
        tries();
        assertThat(trials()).containsExactly("withdrawn", "partial");
        assertThat(bubbles()).containsExactly("Only tried.");
    }

    @Test
    void the_real_answer_goes_on_where_it_was_after_a_trial() {
        scene.types("S", "/start wg-study");
        scene.taps("S", "English");
        answers("Meant so.");
        tries();
        List<String> after = scene.taps("S", "End the trial");
        assertThat(String.join("\n", after)).contains("1 of 5 (a)");
        scene.types("S", "And this.");
        assertThat(bubbles()).containsExactly("Meant so.", "And this.");
    }

    @Test
    void withdrawing_in_a_trial_takes_the_trial_alone() {
        scene.types("S", "/start wg-study");
        scene.taps("S", "English");
        answers("Meant so.");
        tries();
        scene.types("S", "/withdraw");
        scene.taps("S", "Delete");
        assertThat(bubbles()).containsExactly("Meant so.");
        assertThat(trials()).containsExactly("withdrawn");
    }

    private void tries() {
        List<String> first = scene.types("S", "/try wg-study");
        if (String.join("\n", first).contains("[English]")) {
            scene.taps("S", "English");
        }
        answers("Only tried.");
    }

    private void answers(String text) {
        scene.taps("S", "I agree");
        scene.taps("S", "Skip");
        scene.taps("S", "Skip");
        scene.taps("S", "Skip");
        scene.types("S", text);
    }

    private long counted() {
        return scene.database().read(db -> ResponseRows.count(db, EVERYTHING));
    }

    private int answers() {
        return scene.database().read(db -> db.fetchCount(ANSWER));
    }

    private List<String> trials() {
        return scene.database().read(db -> db.selectFrom(RESPONSE)
                .where(RESPONSE.TRIAL.isTrue()).orderBy(RESPONSE.ID).fetch(RESPONSE.STATUS));
    }

    private List<String> bubbles() {
        return scene.database().read(db -> GivenTexts.of(db, BUBBLE.CONTENT, DSL.noCondition(), BUBBLE.ID));
    }
}
