package org.indaba.conversation.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.ConversationPropertiesTest;
import org.indaba.conversation.Decision;
import org.indaba.conversation.Effect;
import org.indaba.conversation.HelpContacts;
import org.indaba.conversation.InputDispatcher;
import org.indaba.conversation.Walk;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person turns aside to ask a human, and nothing of what they say there is taken for an answer, nor the other way round. */
class AskPersonHandlerTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final String ASK = "?:wg-study:";
    private static final String DONE = "!::";

    private Walk walk = walk(new HelpContacts(true, Set.of("wg-study"), 0));

    private static Walk walk(HelpContacts help) {
        return new Walk(ConversationPropertiesTest.desk().with(help), START);
    }

    private static Walk answering(HelpContacts help) {
        Walk walk = walk(help);
        consent(walk);
        return walk;
    }

    private static void consent(Walk walk) {
        walk.say("/start wg-study");
        for (int i = 0; i < 20 && walk.active().filter(each -> each.place().stage() == Stage.QUESTION).isEmpty(); i++) {
            walk.getOn();
        }
        assertThat(walk.active().orElseThrow().standing().consented()).isTrue();
    }

    @BeforeEach
    void consent() {
        consent(walk);
    }

    private static List<PhraseKey> told(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance).map(each -> (Effect.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private static boolean asked(Decision step) {
        return step.events().contains(new Effect.Asked("wg-study"));
    }

    private boolean askMode() {
        return walk.conversation.dialog().filter(each -> each.kind() == ConversationState.Dialog.Kind.ASKING).isPresent();
    }

    @Test
    void help_offers_a_human_and_a_tap_turns_aside() {
        walk.say("/help");
        assertThat(walk.live).extracting(each -> each.action().verb()).contains(Action.Verb.ASK);
        assertThat(told(walk.tap(ASK))).containsExactly(PhraseKey.ASK_HOW);
        assertThat(askMode()).isTrue();
        walk.say("/help");
        assertThat(walk.live).as("who asks is not offered it again").extracting(each -> each.action().verb()).doesNotContain(Action.Verb.ASK);
    }

    @Test
    void what_is_typed_there_is_a_question_until_they_say_that_they_are_done() {
        walk.tap(ASK);
        Decision question = walk.say("May my neighbour answer too?");
        assertThat(asked(question)).isTrue();
        assertThat(told(question)).containsExactly(PhraseKey.ASK_SENT, PhraseKey.ASK_MORE);
        assertThat(told(walk.say("Done asking"))).startsWith(PhraseKey.ASK_LEFT);
        assertThat(askMode()).isFalse();
        assertThat(asked(walk.say("This is an answer."))).isFalse();
    }

    @Test
    void a_page_has_a_field_for_the_question_alone_until_they_are_done() {
        assertThat(standpoint().orElseThrow().entry()).isEqualTo(CurrentPage.Entry.ANSWER);
        walk.tap(ASK);
        CurrentPage asking = standpoint().orElseThrow();
        assertThat(asking.entry()).isEqualTo(CurrentPage.Entry.QUESTION);
        assertThat(asking.from()).isEqualTo(CurrentPage.ASKING);
        assertThat(asking.prompt().rows()).hasSize(1);
        assertThat(CurrentPage.of(ConversationPropertiesTest.desk(), walk.conversation, START, Optional.empty()))
                .as("where nobody is asked").isEmpty();
        walk.tap(DONE);
        assertThat(standpoint().orElseThrow().entry()).isEqualTo(CurrentPage.Entry.ANSWER);
    }

    private Optional<CurrentPage> standpoint() {
        return CurrentPage.of(
                ConversationPropertiesTest.desk().with(HelpContacts.UNASKED), walk.conversation, START, Optional.empty());
    }

    @Test
    void the_words_of_the_button_do_the_same_as_a_tap() {
        assertThat(told(walk.say("Ask a person"))).containsExactly(PhraseKey.ASK_HOW);
        assertThat(askMode()).isTrue();
        assertThat(told(walk.tap(DONE))).startsWith(PhraseKey.ASK_LEFT);
        assertThat(askMode()).isFalse();
        assertThat(told(walk.tap(DONE))).as("an old button").startsWith(PhraseKey.ASK_LEFT);
    }

    @Test
    void what_was_sent_before_they_were_done_is_a_question_though_it_arrives_after() {
        walk.tap(ASK);
        Instant before = walk.now;
        walk.pass(Duration.ofMinutes(5));
        walk.tap(DONE);
        Decision late = walk.said(before.plusSeconds(60), MessageContent.text("And my cousin?"));
        assertThat(asked(late)).isTrue();
        assertThat(told(late)).containsExactly(PhraseKey.ASK_SENT);
    }

    @Test
    void what_was_sent_before_they_turned_aside_is_an_answer_though_it_arrives_after() {
        walk.pass(Duration.ofMinutes(5));
        Instant before = walk.now.minusSeconds(60);
        walk.tap(ASK);
        Decision late = walk.said(before, MessageContent.text("This is an answer."));
        assertThat(asked(late)).isFalse();
        assertThat(askMode()).isTrue();
    }

    @Test
    void after_six_hours_it_is_kept_as_an_answer_and_a_tap_makes_it_a_question() {
        walk.tap(ASK);
        walk.pass(ConversationLimits.RESUME_AFTER.minusSeconds(1));
        assertThat(asked(walk.say("Still here?"))).isTrue();
        walk.pass(ConversationLimits.RESUME_AFTER);
        Decision later = walk.say("Or an answer?");
        assertThat(asked(later)).isFalse();
        assertThat(told(later)).containsExactly(PhraseKey.SAVED_DOUBTFUL);
        assertThat(kept(later)).isTrue();
        Decision meant = walk.tap(walk.live.get(0).action().data());
        assertThat(meant.events()).hasAtLeastOneElementOfType(Effect.AnswerAsked.class)
                .hasAtLeastOneElementOfType(Effect.AnswerTakenBack.class);
        assertThat(walk.notebook.bubbles("wg-study", "a")).isEmpty();
    }

    @Test
    void where_nobody_can_be_asked_it_stays_an_answer() {
        walk.tap(ASK);
        walk.pass(ConversationLimits.RESUME_AFTER.plusSeconds(5));
        walk.say("Or an answer?");
        String take = walk.live.get(0).action().data();
        ConsultationDirectory deserted = walk.desk.with(new HelpContacts(true, Set.of(), 0));
        Decision step = InputDispatcher.advance(deserted, walk.conversation, new Input.Tapped(
                walk.now, Optional.empty(), "t", 1, OptionalLong.empty(), Action.parse(take), Optional.empty()));
        assertThat(told(step)).startsWith(PhraseKey.ASK_NOBODY);
        assertThat(step.events()).doesNotHaveAnyElementsOfTypes(Effect.AnswerTakenBack.class);
    }

    @Test
    void the_words_that_lead_on_do_so_beside_it_too() {
        for (String word : List.of("next", "back", "go on", "skip")) {
            walk.tap(ASK);
            Decision step = walk.say(word);
            assertThat(asked(step)).as(word).isFalse();
            assertThat(askMode()).as(word).isFalse();
            assertThat(told(step)).as(word).contains(PhraseKey.QUESTION);
        }
        walk.tap(ASK);
        assertThat(told(walk.say("done"))).startsWith(PhraseKey.ASK_LEFT);
    }

    private static boolean kept(Decision step) {
        return step.events().stream().anyMatch(Effect.BubbleKept.class::isInstance);
    }

    @Test
    void a_question_is_a_text_of_two_thousand_signs_at_most() {
        walk.tap(ASK);
        assertThat(asked(walk.say("a".repeat(2_000)))).isTrue();
        assertThat(told(walk.say("a".repeat(2_001)))).containsExactly(PhraseKey.ASK_TOO_LONG);
        assertThat(told(walk.said(walk.now, new MessageContent("a caption", List.of("photo"), false)))).containsExactly(PhraseKey.ASK_TEXT_ONLY);
        assertThat(told(walk.say(" "))).containsExactly(PhraseKey.ASK_TEXT_ONLY);
    }

    @Test
    void three_questions_may_wait() {
        Walk two = answering(new HelpContacts(true, Set.of("wg-study"), 2));
        two.tap(ASK);
        assertThat(asked(two.say("Why?"))).isTrue();
        Walk three = answering(new HelpContacts(true, Set.of("wg-study"), 3));
        three.tap(ASK);
        assertThat(told(three.say("Why?"))).containsExactly(PhraseKey.ASK_TOO_MANY);
    }

    @Test
    void where_nobody_answers_the_contact_is_told() {
        Walk unstaffed = answering(new HelpContacts(true, Set.of("harvest"), 0));
        assertThat(told(unstaffed.say("/help"))).doesNotContain(PhraseKey.HELP_AFTER_CONSENT);
        assertThat(unstaffed.live).extracting(each -> each.action().verb()).doesNotContain(Action.Verb.ASK);
        assertThat(told(unstaffed.tap(ASK))).containsExactly(PhraseKey.ASK_NOBODY);
    }

    @Test
    void before_consent_nothing_is_asked() {
        Walk before = walk(new HelpContacts(true, Set.of("wg-study"), 0));
        before.say("/start wg-study");
        assertThat(told(before.tap(ASK))).containsExactly(PhraseKey.HELP_AFTER_CONSENT);
    }

    @Test
    void on_a_page_nobody_is_asked() {
        Walk page = answering(HelpContacts.NONE);
        Decision tapped = page.tap(ASK);
        assertThat(told(tapped)).isEmpty();
        assertThat(tapped.events()).filteredOn(Effect.TapAnswered.class::isInstance)
                .extracting(each -> ((Effect.TapAnswered) each).line().map(Paragraph::line).orElse(null))
                .containsExactly(PhraseKey.TAP_UNKNOWN);
        assertThat(told(page.say("Ask a person"))).doesNotContain(PhraseKey.ASK_HOW);
    }

    @Test
    void who_can_be_asked_is_looked_up_only_where_something_depends_on_it() {
        Input.Tapped tap = new Input.Tapped(
                START, Optional.empty(), "1", 1, OptionalLong.empty(), Action.parse(ASK), Optional.empty());
        Input.Tapped other = new Input.Tapped(
                START, Optional.empty(), "1", 1, OptionalLong.empty(), Action.parse("x:wg-study:"), Optional.empty());
        assertThat(InputDispatcher.mayAsk(ConversationState.NEW, tap)).isTrue();
        assertThat(InputDispatcher.mayAsk(ConversationState.NEW, other)).isFalse();
        assertThat(InputDispatcher.mayAsk(ConversationState.NEW, said("/help"))).isTrue();
        assertThat(InputDispatcher.mayAsk(ConversationState.NEW, said("Ask a person"))).isTrue();
        assertThat(InputDispatcher.mayAsk(ConversationState.NEW, said("An answer."))).isFalse();
        assertThat(InputDispatcher.mayAsk(ConversationState.NEW, said("/stop"))).isFalse();
        walk.tap(ASK);
        assertThat(InputDispatcher.mayAsk(walk.conversation, said("An answer."))).isTrue();
    }

    private static Input said(String text) {
        return new Input.Said(
                START, Optional.empty(), "1", 1, 1, OptionalLong.empty(), MessageContent.text(text),
                Walk.HEARING.hear(text), List.of());
    }

    @Test
    void who_asks_when_their_consultation_has_gone_is_told_that_it_went_to_nobody() {
        walk.tap(ASK);
        ConsultationSummary study = walk.desk.briefing("wg-study").orElseThrow();
        ConsultationDirectory left = new ConsultationDirectory(
                Map.of(), walk.desk.editions(), walk.desk.languages(), new HelpContacts(true, Set.of(), 0),
                Map.of("wg-study", study), Set.of());
        assertThat(told(asks(left))).containsExactly(PhraseKey.ASK_NOBODY);
        ConsultationDirectory unreadable = new ConsultationDirectory(
                Map.of(), walk.desk.editions(), walk.desk.languages(), new HelpContacts(true, Set.of(), 0), Map.of(),
                Set.of("wg-study"));
        assertThat(told(asks(unreadable))).containsExactly(PhraseKey.ASK_PAUSED);
    }

    private Decision asks(ConsultationDirectory desk) {
        MessageContent question = MessageContent.text("When is the meeting?");
        return InputDispatcher.advance(desk, walk.conversation, new Input.Said(
                walk.now, Optional.empty(), "m", walk.now.getEpochSecond(), 99, OptionalLong.empty(), question,
                RecognizedInput.NOTHING, List.of()));
    }
}
