package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ACT;
import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.EDITION;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consultation that cannot be read any more, in the middle of its interviews. */
class UnreadableTest {
    private static final String NOTHING_HELD = "No answer of yours is held.";

    @TempDir
    Path folder;

    @Test
    void whoever_was_in_it_is_answered_and_what_they_said_is_kept() throws Exception {
        try (StaffScene scene = new StaffScene(Phrasebook.packed(), folder)) {
            answered(scene);
            int answers = answers(scene);

            spoil(scene);

            for (String each : List.of("And more.", "/status", "/mydata", "/help", "/documents", "/stop", "/start wells")) {
                assertThat(scene.types("Bob", each)).as(each).isNotEmpty();
            }
            assertThat(answers(scene)).isEqualTo(answers).isPositive();
            for (String each : List.of("/stats wells", "/close wells", "/audit wells", "/announce wells", "/share wells")) {
                assertThat(scene.types("Amina", each)).as(each).isNotEmpty();
            }
            scene.types("Amina", "/close roads");
            scene.taps("Amina", "Close now");
            assertThat(scene.types("Amina", "/consultations")).singleElement().asString().contains("(roads) is closed");
            scene.waits(Duration.ofDays(200));
            scene.looks();
            assertThat(waiting(scene)).as("its closing and its erasure wait").isPositive();
            assertThat(answers(scene)).isEqualTo(answers);
        }
    }

    @Test
    void whoever_stops_is_stopped_and_can_have_it_all_deleted() throws Exception {
        try (StaffScene scene = new StaffScene(Phrasebook.packed(), folder)) {
            answered(scene);
            spoil(scene);
            assertThat(scene.types("Bob", "/mydata")).isNotEmpty().noneMatch(each -> each.contains(NOTHING_HELD));
            assertThat(scene.types("Bob", "STOP")).first().asString().contains("wells").doesNotContain("Nothing that you sent");
            assertThat(stoppedAt(scene)).isNotNull();
            assertThat(scene.types("Bob", "/withdraw")).first().asString().contains("wells");
            assertThat(scene.taps("Bob", "Delete")).first().asString().contains("wells");
            assertThat(answers(scene)).isZero();
            assertThat(scene.types("Bob", "/withdraw")).first().asString().contains(NOTHING_HELD);
        }
    }

    @Test
    void whoever_asks_a_human_is_answered() throws Exception {
        try (StaffScene scene = new StaffScene(Phrasebook.packed(), folder)) {
            answered(scene);
            scene.types("Bob", "/help");
            scene.taps("Bob", "Ask a person");
            spoil(scene);
            assertThat(scene.types("Bob", "When is the meeting?")).isNotEmpty();
            assertThat(scene.database().<Integer>read(db -> db.fetchCount(PARKED_INBOUND))).isZero();
        }
    }

    private static void answered(StaffScene scene) throws Exception {
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Amina");
        for (String title : List.of("Wells", "Roads")) {
            scene.types("Amina", "/launch");
            scene.types("Amina", title);
            scene.taps("Amina", "Africa");
            scene.taps("Amina", "My own questions");
            scene.types("Amina", "Why?");
            scene.taps("Amina", "Free words, voice or files");
            scene.taps("Amina", "Done");
            scene.taps("Amina", "All that are ready");
            scene.types("Amina", "31 December 2026");
            scene.taps("Amina", "Questions come to me");
            assertThat(scene.taps("Amina", "Launch")).first().asString().contains("is launched");
        }
        scene.types("Bob", "/start wells");
        scene.taps("Bob", "English");
        scene.taps("Bob", "I agree");
        Stream.of("Skip", "Skip", "Skip", "Skip").forEach(each -> scene.taps("Bob", each));
        scene.types("Bob", "Because it is far.");
    }

    private static Long stoppedAt(StaffScene scene) {
        return scene.database().read(db -> db.select(RESPONSE.STOPPED_AT).from(RESPONSE).fetchOne(RESPONSE.STOPPED_AT));
    }

    private static void spoil(StaffScene scene) {
        String source = "title: {en: Caf\uFFFD}";
        scene.database().write("test", db -> db.update(CONSULTATION)
                .set(CONSULTATION.SOURCE, source).where(CONSULTATION.CODE.eq("wells")).execute()).join();
        scene.database().write("test", db -> db.update(EDITION)
                .set(EDITION.SOURCE, source).where(EDITION.QUESTIONNAIRE.eq("wells")).execute()).join();
        scene.board().refresh();
    }

    private static int answers(StaffScene scene) {
        return scene.database().read(db -> db.fetchCount(ANSWER));
    }

    private static int waiting(StaffScene scene) {
        return scene.database().read(db -> db.fetchCount(ACT, ACT.SUBJECT.eq("wells").and(ACT.DONE_AT.isNull())));
    }
}
