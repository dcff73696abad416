package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ANNOUNCEMENT_DRAFT;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code to come back from a page leads to answers. It takes no role from anybody, and gives none. */
class RoleAndCodeTest {
    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void a_coordinator_who_answers_on_a_page() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Amina");
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya", "From the page.")
                .forEach(scene::onThePage);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whoever_types_it_keeps_their_role_and_their_launch() {
        scene.types("Amina", "/launch");
        scene.types("Amina", "Wells");
        assertThat(text(scene.types("Amina", scene.resumeCode()))).contains("1 of 5 (a)");
        assertThat(text(scene.types("Amina", "/consultations"))).contains("no consultation of yours yet");
        assertThat(text(scene.types("Amina", "/launch"))).as("where it was left").contains("Who is asked?");
        scene.menus();
        scene.revokes("Amina");
        assertThat(scene.menus()).extracting(StaffChats.Menu::who).containsOnly("Amina");
    }

    @Test
    void whoever_types_it_keeps_their_announcement() {
        scene.types("Amina", "/launch");
        scene.types("Amina", "Villages");
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Amina", each));
        Stream.of("/start villages", "English", "I agree").forEach(each -> scene.types("A cousin", each));
        scene.types("Amina", "/announce villages");
        scene.types("Amina", "The well is open.");
        assertThat(drafts()).hasSize(1);
        scene.types("Amina", scene.resumeCode());
        long now = scene.database().read(db -> db.select(ROLE_GRANT.RESPONDENT_ID).from(ROLE_GRANT)
                .fetchSingle(ROLE_GRANT.RESPONDENT_ID));
        assertThat(drafts()).containsExactly(now);
    }

    private List<Long> drafts() {
        return scene.database().read(db -> db.select(ANNOUNCEMENT_DRAFT.RESPONDENT_ID).from(ANNOUNCEMENT_DRAFT)
                .fetch(ANNOUNCEMENT_DRAFT.RESPONDENT_ID));
    }

    @Test
    void whoever_comes_to_a_coordinators_answers_by_it_has_no_role() {
        scene.types("Amina", scene.resumeCode());
        assertThat(text(scene.types("A cousin", scene.resumeCode()))).contains("1 of 5 (a)");
        assertThat(text(scene.types("A cousin", "/consultations"))).contains("is a command for coordinators");
        assertThat(text(scene.types("Amina", "/consultations"))).contains("no consultation of yours yet");
    }

    @Test
    void the_page_has_no_role_by_it() {
        scene.types("Amina", scene.resumeCode());
        scene.onThePage("/launch");
        assertThat(text(scene.types("Amina", "/launch"))).as("begun by her, not by the page").contains("What is the title?");
    }

    @Test
    void only_the_chat_with_the_role_is_told_that_a_consultation_has_closed() throws Exception {
        scene.types("A cousin", "/start");
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Zuri");
        scene.types("Zuri", "/launch");
        scene.types("Zuri", "Villages");
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Zuri", each));
        scene.types("Zuri", scene.resumeCode());
        scene.types("A cousin", scene.resumeCode());
        scene.waits(Duration.ofDays(31));
        List<String> told = scene.looks();
        told.addAll(scene.waits(Duration.ofDays(1)));
        assertThat(text(told)).contains("~ Zuri", "Villages has closed").doesNotContain("~ A cousin");
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
