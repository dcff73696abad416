package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A choice that was typed changes with its message, as a number does. */
class ChoiceEditedTest {
    private Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));

    @BeforeEach
    void asked() {
        begin("all-kinds");
    }

    private void begin(String consultation) {
        List.of("/start " + consultation, "English", "I agree", "Skip", "Skip", "Skip").forEach(walk::say);
        assertThat(walk.active().orElseThrow().place().stage()).isEqualTo(Stage.QUESTION);
    }

    private int typed(String text) {
        walk.say(text);
        return walk.sent;
    }

    private static List<PhraseKey> told(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance).map(each -> (Effect.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private Optional<String> value(String question) {
        return walk.active().orElseThrow().tally(question).value();
    }

    private String stored(String question) {
        String code = walk.conversation.active().orElseThrow();
        return walk.notebook.stored().stream().filter(each -> each.startsWith("= " + code + " " + question + ": "))
                .map(each -> each.substring(each.indexOf(':') + 2)).findFirst().orElse("nothing");
    }

    private void at(String question) {
        walk.say("/review");
        walk.tap("q:all-kinds:" + question);
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.question(question));
    }

    @Test
    void at_yes_or_no() {
        int message = typed("No");
        Decision step = walk.edit(message, "نعم");
        assertThat(value("trained")).contains("yes");
        assertThat(stored("trained")).isEqualTo("yes (changed 1×)");
        assertThat(told(step)).containsExactly(PhraseKey.CORRECTED_VALUE);
        walk.edit(message, "2");
        assertThat(value("trained")).as("by its place").contains("no");
    }

    @Test
    void at_a_scale() {
        walk.say("Yes");
        int message = typed("3");
        assertThat(told(walk.edit(message, "4"))).containsExactly(PhraseKey.CORRECTED_VALUE);
        assertThat(stored("worth")).isEqualTo("4 (changed 1×)");
        assertThat(told(walk.edit(message, "9"))).startsWith(PhraseKey.CHANGE_NOT_MADE);
        assertThat(value("worth")).contains("4");
    }

    @Test
    void what_is_not_asked_any_more_is_left() {
        walk.say("Yes");
        int message = typed("1");
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.question("why"));
        walk.edit(message, "4");
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.question("crops"));
    }

    @Test
    void at_one_of_a_list() {
        begin("harvest");
        walk.say("A good one");
        walk.say("Next");
        int message = typed("Wheat");
        assertThat(value("crop")).contains("wheat");
        assertThat(told(walk.edit(message, "maize"))).containsExactly(PhraseKey.CORRECTED_VALUE);
        assertThat(stored("crop")).isEqualTo("maize (changed 1×)");
        assertThat(told(walk.edit(message, "Barley"))).containsExactly(PhraseKey.CHANGE_NOT_MADE, PhraseKey.CHOICE_EXPECTED);
        assertThat(stored("crop")).isEqualTo("maize (changed 1×)");
    }

    @Test
    void an_older_message_does_not_overrule_a_button() {
        int message = typed("No");
        at("trained");
        walk.tap("o:all-kinds:trained/yes");
        assertThat(walk.edit(message, "No ").events()).isEmpty();
        assertThat(value("trained")).contains("yes");
        assertThat(stored("trained")).isEqualTo("yes (changed 1×)");
    }

    @Test
    void an_older_message_does_not_overrule_a_list_that_was_tapped() {
        walk.say("No");
        int message = typed("Maize, rice");
        walk.say("Next");
        at("crops");
        walk.tap("o:all-kinds:crops/beans");
        walk.say("Next");
        assertThat(walk.edit(message, "Wheat").events()).isEmpty();
        assertThat(value("crops")).contains("maize rice beans");
    }

    @Test
    void the_only_choice_of_several() {
        walk.say("No");
        int message = typed("Maize");
        walk.edit(message, "Rice");
        assertThat(walk.active().orElseThrow().draft("crops").map(AnswerDraft::value)).contains("rice");
        walk.say("Next");
        assertThat(told(walk.edit(message, "Beans, wheat"))).containsExactly(PhraseKey.CORRECTED_VALUE);
        assertThat(value("crops")).contains("wheat beans");
    }

    @Test
    void a_choice_among_others_takes_none_of_them_away() {
        walk.say("No");
        walk.say("Maize");
        int message = typed("Rice");
        walk.edit(message, "Beans");
        assertThat(walk.active().orElseThrow().draft("crops").map(AnswerDraft::value)).contains("maize rice");
    }

    @Test
    void a_day_that_was_typed_as_the_word_on_its_button() {
        walk.say("No");
        walk.say("Rice");
        walk.say("Next");
        int message = typed("Today");
        walk.edit(message, "3 May 2026");
        walk.say("Next");
        assertThat(value("sown")).contains("2026-05-03");
        assertThat(told(walk.edit(message, "4 May 2026"))).containsExactly(PhraseKey.CORRECTED_VALUE);
    }

    @Test
    void a_choice_that_came_late() {
        walk.say("Yes");
        walk.say("5");
        Decision late = walk.late("all-kinds", InterviewPosition.question("trained"), MessageContent.text("No"));
        assertThat(told(late)).contains(PhraseKey.NOTED);
        walk.edit(walk.sent, "Yes");
        assertThat(value("trained")).contains("yes");
    }

    private void goesOnIn(String consultation) {
        List.of("/start " + consultation, "I agree", "Skip", "Skip", "Skip").forEach(walk::say);
    }

    @Test
    void in_another_consultation_the_screen_stays_as_it_is() {
        int message = typed("Yes");
        goesOnIn("harvest");
        List<Button> buttons = walk.live;
        assertThat(told(walk.edit(message, "No"))).containsExactly(PhraseKey.IN_CONSULTATION, PhraseKey.CORRECTED_VALUE);
        assertThat(walk.live).isEqualTo(buttons);
        walk.say("Maize and rice");
        assertThat(stored("a")).isEqualTo("Maize and rice");
        walk.say("/start all-kinds");
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.question("crops"));
    }

    @Test
    void after_stop_nothing_is_asked() {
        int message = typed("Yes");
        walk.say("STOP");
        List<Button> buttons = walk.live;
        Optional<ConversationState.Dialog> dialog = walk.conversation.dialog();
        assertThat(told(walk.edit(message, "No"))).containsExactly(PhraseKey.CORRECTED_VALUE);
        assertThat(walk.live).isEqualTo(buttons);
        assertThat(walk.conversation.dialog()).isEqualTo(dialog).isPresent();
        assertThat(walk.active().orElseThrow().stopped()).isTrue();
    }

    @Test
    void who_asks_a_human_goes_on_asking() {
        walk = new Walk(walk.desk.with(new HelpContacts(true, Set.of("all-kinds"), 0)), walk.now);
        begin("all-kinds");
        int message = typed("Yes");
        walk.tap("?:all-kinds:");
        assertThat(told(walk.edit(message, "No"))).containsExactly(PhraseKey.CORRECTED_VALUE);
        assertThat(told(walk.say("When is the meeting?"))).startsWith(PhraseKey.ASK_SENT);
    }

    @Test
    void a_day_that_waits_in_another_consultation_changes_with_a_line() {
        List.of("No", "Rice", "Next").forEach(walk::say);
        int message = typed("3/5/2026");
        goesOnIn("harvest");
        List<Button> buttons = walk.live;
        assertThat(told(walk.edit(message, "4/5/2026"))).containsExactly(PhraseKey.IN_CONSULTATION, PhraseKey.UNDERSTOOD);
        assertThat(walk.live).isEqualTo(buttons);
        assertThat(walk.conversation.interview("all-kinds").orElseThrow().draft("sown").map(AnswerDraft::value)).contains("2026-05-04");
    }
}
