package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value that could not be read is read again where its person changes the message. */
class RefusedEditedTest {
    private final Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));

    @BeforeEach
    void at_a_choice_of_several() {
        List.of("/start all-kinds", "English", "I agree", "Skip", "Skip", "Skip", "No").forEach(walk::say);
    }

    private int refused(String text) {
        assertThat(walk.say(text).events()).hasSize(1);
        return walk.sent;
    }

    private static List<PhraseKey> told(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance).map(each -> (Effect.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private InterviewProgress progress() {
        return walk.active().orElseThrow();
    }

    private void atTheNumber() {
        List.of("Maize", "Next").forEach(walk::say);
        assertThat(progress().place()).isEqualTo(InterviewPosition.question("yield"));
    }

    @Test
    void into_a_label_of_a_list() {
        int message = refused("Maze");
        walk.edit(message, "Maize");
        assertThat(progress().draft("crops").map(AnswerDraft::value)).contains("maize");
        walk.edit(message, "Rice");
        assertThat(progress().draft("crops").map(AnswerDraft::value)).as("changed again, before it is confirmed").contains("rice");
    }

    @Test
    void into_a_number() {
        atTheNumber();
        int message = refused("twelve");
        Decision step = walk.edit(message, "12");
        assertThat(progress().tally("yield").value()).contains("12");
        assertThat(told(step)).startsWith(PhraseKey.UNDERSTOOD);
        assertThat(told(walk.edit(message, "13"))).containsExactly(PhraseKey.CORRECTED_VALUE);
    }

    @Test
    void into_the_same_value_in_other_words_it_is_answered_and_changes_nothing() {
        atTheNumber();
        int message = refused("twelve");
        walk.edit(message, "12");
        Decision again = walk.edit(message, "12.0");
        assertThat(again.events()).noneMatch(Effect.BubbleCorrected.class::isInstance);
        assertThat(told(again)).containsExactly(PhraseKey.CORRECTED_VALUE);
        assertThat(progress().tally("yield").value()).contains("12");
    }

    @Test
    void into_the_same_choice_before_it_is_confirmed_it_is_answered() {
        int message = refused("Maze");
        walk.edit(message, "Maize");
        assertThat(told(walk.edit(message, "maize"))).isNotEmpty().doesNotContain(PhraseKey.NOT_KEPT);
        assertThat(progress().draft("crops").map(AnswerDraft::value)).contains("maize");
    }

    @Test
    void into_what_cannot_be_read_either() {
        atTheNumber();
        int message = refused("twelve");
        assertThat(told(walk.edit(message, "a dozen"))).isNotEmpty().doesNotContain(PhraseKey.NOT_KEPT);
        walk.edit(message, "12");
        assertThat(progress().tally("yield").value()).contains("12");
    }

    @Test
    void where_the_person_has_gone_on_it_is_not_kept_and_told_so() {
        int message = refused("Maze");
        List.of("Rice", "Next").forEach(walk::say);
        for (String text : List.of("Maize", "Wheat")) {
            assertThat(told(walk.edit(message, text))).containsExactly(PhraseKey.NOT_KEPT);
        }
        assertThat(progress().tally("crops").value()).contains("rice");
    }

    @Test
    void in_another_consultation_it_is_not_kept_and_told_so() {
        int message = refused("Maze");
        walk.say("/start wg-study");
        assertThat(told(walk.edit(message, "Maize"))).containsExactly(PhraseKey.IN_CONSULTATION, PhraseKey.NOT_KEPT);
        assertThat(walk.conversation.interview("all-kinds").flatMap(each -> each.draft("crops"))).isEmpty();
    }

    @Test
    void the_word_on_a_button_is_no_value() {
        int message = refused("Maze");
        walk.edit(message, "Skip");
        assertThat(progress().place()).isEqualTo(InterviewPosition.question("crops"));
    }

    @Test
    void into_one_of_a_list() {
        List.of("/start harvest", "I agree", "Skip", "Skip", "Skip", "A good one.", "Next").forEach(walk::say);
        int message = refused("Whet");
        walk.edit(message, "Wheat");
        assertThat(progress().tally("crop").value()).isEqualTo(Optional.of("wheat"));
    }

    @Test
    void into_a_day_of_a_button() {
        List.of("Rice", "Next").forEach(walk::say);
        int message = refused("Tody");
        walk.edit(message, "Today");
        assertThat(progress().tally("sown").value()).contains("2026-11-24");
    }
}
