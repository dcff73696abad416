package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.indaba.store.json.ConversationStateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The channel brings a tap first and then the message that was sent before it: it counts where its person was. */
class TapBeforeMessageTest {
    private final Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));

    private void at(String consultation, String... texts) {
        List.of("/start " + consultation, "English", "I agree", "Skip", "Skip", "Skip").forEach(walk::say);
        Stream.of(texts).forEach(walk::say);
    }

    private Decision tapsAfterSaying(String text, String data) {
        walk.pass(Duration.ofMinutes(1));
        Instant sent = walk.now;
        walk.pass(Duration.ofSeconds(2));
        walk.tap(data);
        InterviewPosition there = walk.active().orElseThrow().place();
        Decision step = walk.said(sent, sent.getEpochSecond(), MessageContent.text(text));
        assertThat(walk.active().orElseThrow().place()).as("it moves nobody").isEqualTo(there);
        return step;
    }

    private List<String> stored() {
        return walk.notebook.stored().stream().filter(each -> each.contains(": ")).toList();
    }

    static Stream<Arguments> open() {
        return Stream.of(
                Arguments.of("Back", "wg-study", new String[] {"About a.", "Next"}, "<:wg-study:b", "b"),
                Arguments.of("Add to an earlier one", "wg-study", new String[] {"About a.", "Next"}, "+:wg-study:a", "b"),
                Arguments.of("an earlier one", "wg-study", new String[] {"About a.", "Next"}, "q:wg-study:a", "b"),
                Arguments.of("My answers", "wg-study", new String[] {"About a.", "Next"}, "r:wg-study:", "b"),
                Arguments.of("Next", "wg-study", new String[] {"About a."}, ">:wg-study:a", "a"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("open")
    void at_an_open_question(String name, String consultation, String[] texts, String data, String question) {
        at(consultation, texts);
        Decision step = tapsAfterSaying("More.", data);
        assertThat(step.events()).anyMatch(each -> each instanceof Effect.BubbleKept kept && kept.question().equals(question));
    }

    @Test
    void the_label_of_a_choice_that_follows_is_words_at_an_open_question() {
        at("harvest", "A good one.");
        tapsAfterSaying("Wheat", ">:harvest:a");
        assertThat(stored()).anyMatch(each -> each.contains(" a: A good one. | Wheat")).noneMatch(each -> each.contains("crop"));
    }

    @Test
    void a_number_at_the_last_question_publishes_nothing() {
        at("wg-study", "x", "Next", "x", "Next", "x", "Next", "x", "Next");
        String last = walk.active().orElseThrow().place().question();
        tapsAfterSaying("2", "-:wg-study:" + last);
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.at(Stage.PUBLICATION));
        assertThat(walk.active().orElseThrow().publication()).isEmpty();
        assertThat(stored()).anyMatch(each -> each.endsWith(" " + last + ": 2"));
    }

    @Test
    void who_typed_next_and_tapped_it_goes_on_once() {
        at("wg-study", "About a.");
        Decision step = tapsAfterSaying("Next", ">:wg-study:a");
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.question("b"));
        assertThat(step.events()).noneMatch(Effect.Skipped.class::isInstance);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaving")
    void a_choice_is_the_answer_to_its_question(String name, String data) {
        at("harvest", "A good one.", "Next", "Maize", "Back");
        tapsAfterSaying("Wheat", data);
        assertThat(walk.active().orElseThrow().tally("crop").value()).contains("wheat");
        assertThat(stored()).noneMatch(each -> each.contains(" c: "));
    }

    static Stream<Arguments> leaving() {
        return Stream.of(Arguments.of("Next", ">:harvest:crop"), Arguments.of("Back", "<:harvest:crop"));
    }

    @Test
    void a_country_is_the_answer_where_it_was_asked() {
        List.of("/start wg-study", "English", "I agree", "Skip", "Skip").forEach(walk::say);
        Decision step = tapsAfterSaying("Kenya", "-:wg-study:-COUNTRY");
        assertThat(step.events()).anyMatch(
                each -> each instanceof Effect.ProfileSet set && set.code().equals(Optional.of("KE")));
        assertThat(stored()).containsExactly("= wg-study: partial, country KE");
    }

    @Test
    void in_a_consultation_that_is_active_no_more() {
        at("wg-study", "About a.");
        walk.pass(Duration.ofMinutes(1));
        Instant sent = walk.now;
        walk.pass(Duration.ofSeconds(2));
        walk.tap(">:wg-study:a");
        walk.say("/start harvest");
        Decision step = walk.said(sent, sent.getEpochSecond(), MessageContent.text("More."));
        assertThat(step.events()).anyMatch(each -> each instanceof Effect.BubbleKept kept
                && kept.consultation().equals("wg-study") && kept.question().equals("a"));
    }

    @Test
    void who_is_back_where_it_was_sent_is_answered_as_ever() {
        at("wg-study");
        walk.pass(Duration.ofMinutes(1));
        Instant sent = walk.now;
        walk.pass(Duration.ofSeconds(2));
        walk.tap("-:wg-study:a");
        walk.say("Back");
        Decision step = walk.said(sent, sent.getEpochSecond(), MessageContent.text("About a."));
        assertThat(step.events()).anyMatch(each -> each instanceof Effect.BubbleKept kept && kept.question().equals("a"));
        assertThat(step.events()).anyMatch(each -> each instanceof Effect.Spoke spoke
                && spoke.say().paragraphs().get(0).line() == PhraseKey.SAVED);
    }

    @Test
    void a_row_of_an_earlier_release_names_a_question() {
        at("wg-study", "About a.");
        tapsAfterSaying("More.", ">:wg-study:a");
        String stored = ConversationStateJson.write(walk.conversation).replace("\"left\":{\"stage\":\"QUESTION\",", "\"left\":{");
        assertThat(stored).contains("\"left\":{\"question\":\"a\"");
        assertThat(ConversationStateJson.read(stored)).isEqualTo(walk.conversation);
    }
}
