package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person turns aside to ask a human, and nothing of what they say there is taken for an answer, nor the other way round. */
class AskingTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final String ASK = "?:wg-study:";
    private static final String DONE = "!::";

    private Walk walk = walk(new HelpDesk(true, Set.of("wg-study"), 0));

    private static Walk walk(HelpDesk help) {
        return new Walk(ConversationPropertiesTest.desk().with(help), START);
    }

    private static Walk answering(HelpDesk help) {
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

    private static List<Line> told(Step step) {
        return step.events().stream().filter(Event.Spoke.class::isInstance).map(each -> (Event.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private static boolean asked(Step step) {
        return step.events().contains(new Event.Asked("wg-study"));
    }

    private boolean aside() {
        return walk.conversation.dialog().filter(each -> each.kind() == Conversation.Dialog.Kind.ASKING).isPresent();
    }

    @Test
    void help_offers_a_human_and_a_tap_turns_aside() {
        walk.say("/help");
        assertThat(walk.live).extracting(each -> each.action().verb()).contains(Action.Verb.ASK);
        assertThat(told(walk.tap(ASK))).containsExactly(Line.ASK_HOW);
        assertThat(aside()).isTrue();
        walk.say("/help");
        assertThat(walk.live).as("who asks is not offered it again").extracting(each -> each.action().verb()).doesNotContain(Action.Verb.ASK);
    }

    @Test
    void what_is_typed_there_is_a_question_until_they_say_that_they_are_done() {
        walk.tap(ASK);
        Step question = walk.say("May my neighbour answer too?");
        assertThat(asked(question)).isTrue();
        assertThat(told(question)).containsExactly(Line.ASK_SENT, Line.ASK_MORE);
        assertThat(told(walk.say("Done asking"))).startsWith(Line.ASK_LEFT);
        assertThat(aside()).isFalse();
        assertThat(asked(walk.say("This is an answer."))).isFalse();
    }

    @Test
    void a_page_has_a_field_for_the_question_alone_until_they_are_done() {
        assertThat(standpoint().orElseThrow().entry()).isEqualTo(Standpoint.Entry.ANSWER);
        walk.tap(ASK);
        Standpoint asking = standpoint().orElseThrow();
        assertThat(asking.entry()).isEqualTo(Standpoint.Entry.QUESTION);
        assertThat(asking.from()).isEqualTo(Standpoint.ASKING);
        assertThat(asking.prompt().rows()).hasSize(1);
        assertThat(Standpoint.of(ConversationPropertiesTest.desk(), walk.conversation, START, Optional.empty()))
                .as("where nobody is asked").isEmpty();
        walk.tap(DONE);
        assertThat(standpoint().orElseThrow().entry()).isEqualTo(Standpoint.Entry.ANSWER);
    }

    private Optional<Standpoint> standpoint() {
        return Standpoint.of(
                ConversationPropertiesTest.desk().with(HelpDesk.UNASKED), walk.conversation, START, Optional.empty());
    }

    @Test
    void the_words_of_the_button_do_the_same_as_a_tap() {
        assertThat(told(walk.say("Ask a person"))).containsExactly(Line.ASK_HOW);
        assertThat(aside()).isTrue();
        assertThat(told(walk.tap(DONE))).startsWith(Line.ASK_LEFT);
        assertThat(aside()).isFalse();
        assertThat(told(walk.tap(DONE))).as("an old button").startsWith(Line.ASK_LEFT);
    }

    @Test
    void what_was_sent_before_they_were_done_is_a_question_though_it_arrives_after() {
        walk.tap(ASK);
        Instant before = walk.now;
        walk.pass(Duration.ofMinutes(5));
        walk.tap(DONE);
        Step late = walk.said(before.plusSeconds(60), Content.text("And my cousin?"));
        assertThat(asked(late)).isTrue();
        assertThat(told(late)).containsExactly(Line.ASK_SENT);
    }

    @Test
    void what_was_sent_before_they_turned_aside_is_an_answer_though_it_arrives_after() {
        walk.pass(Duration.ofMinutes(5));
        Instant before = walk.now.minusSeconds(60);
        walk.tap(ASK);
        Step late = walk.said(before, Content.text("This is an answer."));
        assertThat(asked(late)).isFalse();
        assertThat(aside()).isTrue();
    }

    @Test
    void after_six_hours_it_is_kept_as_an_answer_and_a_tap_makes_it_a_question() {
        walk.tap(ASK);
        walk.pass(Pace.RESUME_AFTER.minusSeconds(1));
        assertThat(asked(walk.say("Still here?"))).isTrue();
        walk.pass(Pace.RESUME_AFTER);
        Step later = walk.say("Or an answer?");
        assertThat(asked(later)).isFalse();
        assertThat(told(later)).containsExactly(Line.SAVED_DOUBTFUL);
        assertThat(kept(later)).isTrue();
        Step meant = walk.tap(walk.live.get(0).action().data());
        assertThat(meant.events()).hasAtLeastOneElementOfType(Event.AnswerAsked.class)
                .hasAtLeastOneElementOfType(Event.AnswerTakenBack.class);
        assertThat(walk.notebook.bubbles("wg-study", "a")).isEmpty();
    }

    @Test
    void where_nobody_can_be_asked_it_stays_an_answer() {
        walk.tap(ASK);
        walk.pass(Pace.RESUME_AFTER.plusSeconds(5));
        walk.say("Or an answer?");
        String take = walk.live.get(0).action().data();
        Desk deserted = walk.desk.with(new HelpDesk(true, Set.of(), 0));
        Step step = Reception.advance(deserted, walk.conversation, new Input.Tapped(
                walk.now, Optional.empty(), "t", 1, OptionalLong.empty(), Action.parse(take), Optional.empty()));
        assertThat(told(step)).startsWith(Line.ASK_NOBODY);
        assertThat(step.events()).doesNotHaveAnyElementsOfTypes(Event.AnswerTakenBack.class);
    }

    @Test
    void the_words_that_lead_on_do_so_beside_it_too() {
        for (String word : List.of("next", "back", "go on", "skip")) {
            walk.tap(ASK);
            Step step = walk.say(word);
            assertThat(asked(step)).as(word).isFalse();
            assertThat(aside()).as(word).isFalse();
            assertThat(told(step)).as(word).contains(Line.QUESTION);
        }
        walk.tap(ASK);
        assertThat(told(walk.say("done"))).startsWith(Line.ASK_LEFT);
    }

    private static boolean kept(Step step) {
        return step.events().stream().anyMatch(Event.BubbleKept.class::isInstance);
    }

    @Test
    void a_question_is_a_text_of_two_thousand_signs_at_most() {
        walk.tap(ASK);
        assertThat(asked(walk.say("a".repeat(2_000)))).isTrue();
        assertThat(told(walk.say("a".repeat(2_001)))).containsExactly(Line.ASK_TOO_LONG);
        assertThat(told(walk.said(walk.now, new Content("a caption", List.of("photo"), false)))).containsExactly(Line.ASK_TEXT_ONLY);
        assertThat(told(walk.say(" "))).containsExactly(Line.ASK_TEXT_ONLY);
    }

    @Test
    void three_questions_may_wait() {
        Walk two = answering(new HelpDesk(true, Set.of("wg-study"), 2));
        two.tap(ASK);
        assertThat(asked(two.say("Why?"))).isTrue();
        Walk three = answering(new HelpDesk(true, Set.of("wg-study"), 3));
        three.tap(ASK);
        assertThat(told(three.say("Why?"))).containsExactly(Line.ASK_TOO_MANY);
    }

    @Test
    void where_nobody_answers_the_contact_is_told() {
        Walk unstaffed = answering(new HelpDesk(true, Set.of("harvest"), 0));
        assertThat(told(unstaffed.say("/help"))).doesNotContain(Line.HELP_AFTER_CONSENT);
        assertThat(unstaffed.live).extracting(each -> each.action().verb()).doesNotContain(Action.Verb.ASK);
        assertThat(told(unstaffed.tap(ASK))).containsExactly(Line.ASK_NOBODY);
    }

    @Test
    void before_consent_nothing_is_asked() {
        Walk before = walk(new HelpDesk(true, Set.of("wg-study"), 0));
        before.say("/start wg-study");
        assertThat(told(before.tap(ASK))).containsExactly(Line.HELP_AFTER_CONSENT);
    }

    @Test
    void on_a_page_nobody_is_asked() {
        Walk page = answering(HelpDesk.NONE);
        Step tapped = page.tap(ASK);
        assertThat(told(tapped)).isEmpty();
        assertThat(tapped.events()).filteredOn(Event.TapAnswered.class::isInstance)
                .extracting(each -> ((Event.TapAnswered) each).line().map(Paragraph::line).orElse(null))
                .containsExactly(Line.TAP_UNKNOWN);
        assertThat(told(page.say("Ask a person"))).doesNotContain(Line.ASK_HOW);
    }

    @Test
    void who_can_be_asked_is_looked_up_only_where_something_depends_on_it() {
        Input.Tapped tap = new Input.Tapped(
                START, Optional.empty(), "1", 1, OptionalLong.empty(), Action.parse(ASK), Optional.empty());
        Input.Tapped other = new Input.Tapped(
                START, Optional.empty(), "1", 1, OptionalLong.empty(), Action.parse("x:wg-study:"), Optional.empty());
        assertThat(Reception.mayAsk(Conversation.NEW, tap)).isTrue();
        assertThat(Reception.mayAsk(Conversation.NEW, other)).isFalse();
        assertThat(Reception.mayAsk(Conversation.NEW, said("/help"))).isTrue();
        assertThat(Reception.mayAsk(Conversation.NEW, said("Ask a person"))).isTrue();
        assertThat(Reception.mayAsk(Conversation.NEW, said("An answer."))).isFalse();
        assertThat(Reception.mayAsk(Conversation.NEW, said("/stop"))).isFalse();
        walk.tap(ASK);
        assertThat(Reception.mayAsk(walk.conversation, said("An answer."))).isTrue();
    }

    private static Input said(String text) {
        return new Input.Said(
                START, Optional.empty(), "1", 1, 1, OptionalLong.empty(), Content.text(text),
                Walk.HEARING.hear(text), List.of());
    }

    @Test
    void who_asks_when_their_consultation_has_gone_is_told_that_it_went_to_nobody() {
        walk.tap(ASK);
        Briefing study = walk.desk.briefing("wg-study").orElseThrow();
        Desk left = new Desk(
                Map.of(), walk.desk.editions(), walk.desk.languages(), new HelpDesk(true, Set.of(), 0),
                Map.of("wg-study", study), Set.of());
        assertThat(told(asks(left))).containsExactly(Line.ASK_NOBODY);
        Desk unreadable = new Desk(
                Map.of(), walk.desk.editions(), walk.desk.languages(), new HelpDesk(true, Set.of(), 0), Map.of(),
                Set.of("wg-study"));
        assertThat(told(asks(unreadable))).containsExactly(Line.ASK_PAUSED);
    }

    private Step asks(Desk desk) {
        Content question = Content.text("When is the meeting?");
        return Reception.advance(desk, walk.conversation, new Input.Said(
                walk.now, Optional.empty(), "m", walk.now.getEpochSecond(), 99, OptionalLong.empty(), question,
                Heard.NOTHING, List.of()));
    }
}
