package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.Stage;
import org.indaba.conversation.state.TrialState;
import org.indaba.store.json.ConversationStateJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of two consultations a message belongs to is told by the channel's order, and by no two clocks. */
class SwitchTest {
    /** Between what the channel's clock and the server's say, or how long the server was away. */
    private static final Duration APART = Duration.ofSeconds(30);

    private final Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));

    @BeforeEach
    void at_an_open_question_of_both() {
        List.of("wg-study", "harvest").forEach(code -> {
            walk.say("/start " + code);
            for (int i = 0; i < 20 && walk.active().filter(each -> each.place().stage() == Stage.QUESTION).isEmpty(); i++) {
                walk.getOn();
            }
        });
        walk.say("/start wg-study");
        walk.pass(Duration.ofMinutes(5));
    }

    private static List<String> kept(Decision step) {
        return step.events().stream().filter(Effect.BubbleKept.class::isInstance)
                .map(each -> ((Effect.BubbleKept) each).consultation()).toList();
    }

    private static List<PhraseKey> told(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance).map(each -> (Effect.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private long order() {
        return walk.now.getEpochSecond();
    }

    @Test
    void what_comes_after_the_tap_belongs_where_the_tap_led_though_the_clocks_are_apart() {
        walk.tap("g:harvest:");
        assertThat(kept(walk.said(walk.now.minus(APART), order(), MessageContent.text("Maize was good.")))).containsExactly("harvest");
        walk.said(walk.now.minus(APART), order(), MessageContent.text("Next"));
        assertThat(walk.active().orElseThrow().place().question()).as("a word on a button").isEqualTo("crop");
    }

    @Test
    void the_button_of_a_question_leads_there_as_well() {
        walk.tap("q:harvest:a");
        assertThat(kept(walk.said(walk.now.minus(APART), order(), MessageContent.text("Maize was good.")))).containsExactly("harvest");
    }

    @Test
    void what_was_sent_before_the_tap_and_comes_after_it_belongs_where_it_was_sent() {
        long before = order();
        walk.tap("g:harvest:");
        assertThat(kept(walk.said(walk.now.minus(APART), before - 1, MessageContent.text("For the study.")))).containsExactly("wg-study");
    }

    @Test
    void a_button_s_word_that_was_sent_before_the_tap_is_no_answer() {
        long before = order();
        walk.tap("g:harvest:");
        Decision step = walk.said(walk.now.minus(APART), before - 1, MessageContent.text("Next"));
        assertThat(kept(step)).isEmpty();
        assertThat(told(step)).contains(PhraseKey.NOT_KEPT);
    }

    @Test
    void after_a_stop_the_title_or_the_code_of_another_leads_there_as_its_button_does() {
        for (String name : List.of("harvest", "THE HARVEST")) {
            walk.say("/start wg-study");
            walk.say("STOP");
            walk.say(name);
            assertThat(walk.conversation.active()).as(name).contains("harvest");
            assertThat(walk.conversation.interview("wg-study").orElseThrow().stopped()).as(name).isTrue();
        }
        walk.say("STOP");
        assertThat(told(walk.say("1"))).as("no list is counted there").containsExactly(PhraseKey.STOPPED_NOT_KEPT);
    }

    @Test
    void where_the_order_of_the_switch_was_not_remembered_the_clocks_tell() {
        walk.tap("g:harvest:");
        ConversationState.Before before = walk.conversation.before().orElseThrow();
        walk.conversation = new ConversationState(
                walk.conversation.language(), walk.conversation.active(),
                Optional.of(new ConversationState.Before(before.consultation(), before.until(), Optional.empty())),
                walk.conversation.dialog(), walk.conversation.askMode(), walk.conversation.interviews(),
                walk.conversation.trial());
        assertThat(kept(walk.said(walk.now.minus(APART), order(), MessageContent.text("For the study.")))).containsExactly("wg-study");
    }

    @Test
    void what_comes_after_a_trial_began_is_no_real_answer_though_the_clocks_are_apart() {
        tries(7);
        assertThat(kept(takes(said(8, "Only tried.")))).isEmpty();
    }

    @Test
    void what_comes_after_a_trial_ended_is_a_real_answer_though_the_clocks_are_apart() {
        tries(7);
        takes(new Input.Tapped(
                walk.now, Optional.empty(), "tap", 9, OptionalLong.empty(),
                Action.parse("T:" + TrialState.CODE + ":"), Optional.empty()));
        assertThat(told(takes(said(8, "Only tried.")))).containsExactly(PhraseKey.NOT_KEPT);
        assertThat(kept(takes(said(10, "Meant so.")))).containsExactly("wg-study");
    }

    @Test
    void a_trial_whose_consultation_is_offered_no_more_goes_on_until_it_is_ended() {
        tries(7);
        Map<String, ConsultationSummary> offered = new LinkedHashMap<>(walk.desk.briefings());
        ConsultationSummary harvest = offered.remove("harvest");
        ConsultationDirectory desk = new ConsultationDirectory(
                offered, walk.desk.editions(), walk.desk.languages(), HelpContacts.NONE, Map.of("harvest", harvest), Set.of());
        for (String text : List.of("/start", "/status", "/review", "Something.")) {
            assertThat(InputDispatcher.advance(desk, walk.conversation, said(8, text)).events()).as(text).isNotEmpty();
        }
    }

    private void tries(long order) {
        takes(new Input.Tried(walk.now, Optional.empty(), "harvest", Optional.of(new ChannelMoment(order, -1, walk.now))));
    }

    private Input.Said said(long order, String text) {
        return new Input.Said(
                walk.now.minus(APART), Optional.empty(), text, order, order, OptionalLong.empty(), MessageContent.text(text),
                RecognizedInput.NOTHING, List.of());
    }

    /** What a walk does with it, without its promises: a trial is not among them. */
    private Decision takes(Input input) {
        Decision step = InputDispatcher.advance(walk.desk, walk.conversation, input);
        walk.conversation = ConversationStateJson.read(ConversationStateJson.write(step.next()));
        return step;
    }
}
