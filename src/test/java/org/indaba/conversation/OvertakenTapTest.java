package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.store.json.ConversationStateJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tap that was sent before the person stopped or went elsewhere, and comes after that, takes neither back. */
class OvertakenTapTest {
    private static final String NEXT = ">:wg-study:a";

    private final Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));
    private long before;

    @BeforeEach
    void at_an_open_question() {
        List.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Skip", "About a.").forEach(walk::say);
        before = walk.now.getEpochSecond();
        walk.pass(Duration.ofSeconds(1));
    }

    private static List<Optional<PhraseKey>> answers(Decision step) {
        return step.events().stream().filter(Effect.TapAnswered.class::isInstance)
                .map(each -> ((Effect.TapAnswered) each).line().map(Paragraph::line)).toList();
    }

    private void movesNobody(Decision step) {
        assertThat(answers(step)).containsExactly(Optional.of(PhraseKey.TAP_EARLIER));
        assertThat(step.events()).hasSize(1);
    }

    @Test
    void a_stop_stands() {
        walk.say("STOP");
        ConversationState stopped = walk.conversation;
        movesNobody(walk.tap(NEXT, before));
        movesNobody(walk.tap("g:wg-study:", before));
        assertThat(walk.conversation).isEqualTo(stopped);
    }

    @Test
    void who_taps_after_a_stop_goes_on() {
        walk.say("STOP");
        walk.tap(NEXT);
        assertThat(walk.active().orElseThrow().stopped()).isFalse();
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.question("b"));
    }

    @Test
    void where_they_went_is_where_they_are() {
        walk.say("/start harvest");
        movesNobody(walk.tap(NEXT, before));
        movesNobody(walk.tap("g:wg-study:", before));
        assertThat(walk.conversation.active()).contains("harvest");
        walk.tap(NEXT);
        assertThat(walk.conversation.active()).contains("wg-study");
    }

    @Test
    void an_order_that_has_begun_anew_says_nothing() {
        walk.say("STOP");
        walk.pass(Duration.ofDays(8));
        walk.tap(NEXT, before);
        assertThat(walk.active().orElseThrow().stopped()).as("after a week without updates the next one is random").isFalse();
    }

    @Test
    void the_order_of_another_channel_says_nothing() {
        walk.said(walk.now, 1_800_000_000_000L, MessageContent.text("STOP"));
        walk.tap(NEXT, before);
        assertThat(walk.active().orElseThrow().stopped()).as("stopped on a page, and on in a chat").isFalse();
    }

    @Test
    void where_the_order_of_the_stop_was_not_remembered_every_tap_goes_on() {
        walk.say("STOP");
        walk.conversation = ConversationStateJson.read(ConversationStateJson.write(walk.conversation).replaceAll("\"stop\":\\[[^]]*],", ""));
        assertThat(walk.active().orElseThrow().stopped()).isTrue();
        walk.tap(NEXT, before);
        assertThat(walk.active().orElseThrow().stopped()).isFalse();
    }

    @Test
    void a_channel_whose_order_is_the_clock_s_goes_on_from_there() {
        walk.said(walk.now, Long.MAX_VALUE / 2, MessageContent.text("STOP"));
        assertThat(walk.conversation.latest()).isEqualTo(Long.MAX_VALUE / 2);
        walk.say("/start wg-study");
        walk.said(walk.now, Long.MAX_VALUE / 2 + 1, MessageContent.text("/start harvest"));
        assertThat(walk.conversation.latest()).isEqualTo(Long.MAX_VALUE / 2 + 1);
    }
}
