package org.indaba.conversation.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.ConversationPropertiesTest;
import org.indaba.conversation.Decision;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Walk;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that was parked counts where its person was when they sent it, and moves nobody. */
class LateMessageHandlerTest {
    private static final String KINDS = "all-kinds";
    private static final InterviewPosition COUNTRY = InterviewPosition.at(Stage.COUNTRY);

    private final Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));

    @BeforeEach
    void at_the_review() {
        walk.say("/start " + KINDS);
        walk.say("English");
        for (int i = 0; i < 60 && walk.active().filter(each -> each.place().stage() == Stage.REVIEW).isEmpty(); i++) {
            switch (walk.active().orElseThrow().place().question()) {
                case "trained" -> walk.say("Yes");
                case "worth" -> walk.say("1");
                default -> walk.getOn();
            }
        }
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.at(Stage.REVIEW));
    }

    private static List<PhraseKey> told(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance).map(each -> (Effect.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private Decision late(InterviewPosition place, String text) {
        Decision step = walk.late(KINDS, place, MessageContent.text(text));
        assertThat(walk.active().orElseThrow().place()).as("where the person is").isEqualTo(InterviewPosition.at(Stage.REVIEW));
        return step;
    }

    private static Optional<Effect.ValueGiven> given(Decision step) {
        return step.events().stream().filter(Effect.ValueGiven.class::isInstance).map(Effect.ValueGiven.class::cast).findFirst();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("sown", "3 May 2026", "2026-05-03"), Arguments.of("sown", "Today", "2026-11-24"),
                Arguments.of("trained", "No", "no"), Arguments.of("worth", "4", "4"), Arguments.of("rain", "7", "7"),
                Arguments.of("yield", "12.5", "12.5"), Arguments.of("yield", "\u0661\u0662\u066b\u0665", "12.5"));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource("values")
    void what_can_be_read_in_one_way_is_the_answer_to_the_question_of_then(String question, String typed, String value) {
        Decision step = late(InterviewPosition.question(question), typed);
        assertThat(given(step).map(Effect.ValueGiven::question)).contains(question);
        assertThat(given(step).map(Effect.ValueGiven::value)).contains(value);
        assertThat(told(step)).isNotEmpty().doesNotContain(PhraseKey.NOT_KEPT);
    }

    static Stream<Arguments> unread() {
        return Stream.of(
                Arguments.of("yield", "much"), Arguments.of("yield", "1e999"),
                Arguments.of("sown", "31 February 2026"), Arguments.of("crops", "gold"), Arguments.of("rain", "99"),
                Arguments.of("trained", "perhaps"), Arguments.of("yield", "Skip"));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', value = {
        "sown | 3/4/2026 | 2026-04-03", "crops | 3 | maize wheat rice",
        "crops | Rice | maize wheat rice", "crops | Rice, Maize | maize wheat rice"})
    void what_its_person_has_to_see_in_full_waits_for_their_word(String question, String typed, String value) {
        Decision step = late(InterviewPosition.question(question), typed);
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(PhraseKey.LATE_DRAFT);
        assertThat(walk.active().orElseThrow().draft(question).map(AnswerDraft::value)).contains(value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1, 2", "Maize", "2"})
    void what_was_chosen_already_takes_nothing_out(String typed) {
        assertThat(walk.active().orElseThrow().tally("crops").value()).contains("maize wheat");
        Decision step = late(InterviewPosition.question("crops"), typed);
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(PhraseKey.NOTED);
        assertThat(walk.active().orElseThrow().draft("crops")).isEmpty();
        assertThat(walk.active().orElseThrow().tally("crops").value()).contains("maize wheat");
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource("unread")
    void what_cannot_is_not_kept_and_told_so(String question, String typed) {
        Decision step = late(InterviewPosition.question(question), typed);
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(PhraseKey.NOT_KEPT);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource("values")
    void what_was_answered_anew_since_stays_so_and_the_earlier_answer_is_kept_as_one(
            String question, String typed, String value) {
        Decision step = walk.late(KINDS, InterviewPosition.question(question), MessageContent.text(typed), true);
        assertThat(given(step)).isEmpty();
        assertThat(step.events()).contains(new Effect.ValueOvertaken(KINDS, question, value));
        assertThat(told(step)).containsExactly(PhraseKey.OVERTAKEN);
    }

    @Test
    void a_tap_that_answered_stands_where_the_message_before_it_comes_behind_it() {
        walk.tap("q:all-kinds:trained");
        walk.tappedEarly("o:all-kinds:trained/yes", MessageContent.text("No"));
        assertThat(walk.active().orElseThrow().answers().get("trained").value()).contains("yes");
    }

    @Test
    void so_does_what_a_tap_told_about_the_person() {
        Walk other = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));
        List.of("/start " + KINDS, "English", "I agree").forEach(other::say);
        Decision late = other.tappedEarly("t:all-kinds:civil-society", MessageContent.text("Government"));
        assertThat(late.events()).noneMatch(Effect.ProfileSet.class::isInstance);
        assertThat(told(late)).containsExactly(PhraseKey.FACT_OVERTAKEN);
        List.of("Skip", "Ghana").forEach(other::say);
        assertThat(other.active().orElseThrow().given().code()).contains("GH");
    }

    @Test
    void who_names_their_country_late_is_told_that_it_is_theirs_though_it_was_already() {
        late(COUNTRY, "Kenya");
        Decision again = late(COUNTRY, "Kenya");
        assertThat(again.events()).noneMatch(Effect.ProfileSet.class::isInstance);
        assertThat(told(again)).containsExactly(PhraseKey.COUNTRY_CORRECTED);
    }

    @Test
    void a_choice_at_what_is_not_asked_any_more_is_not_kept_and_told_so() {
        walk.tap("o:all-kinds:trained/no");
        Decision step = late(InterviewPosition.question("worth"), "3");
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(PhraseKey.NOT_KEPT);
    }

    @Test
    void a_photo_is_no_number() {
        Decision step = walk.late(KINDS, InterviewPosition.question("yield"), new MessageContent("5", List.of("photo"), false));
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(PhraseKey.NOT_KEPT);
    }

    @Test
    void at_an_open_question_it_is_a_bubble_of_that_question() {
        Decision step = late(InterviewPosition.question("why"), "They came too late");
        assertThat(step.events()).anyMatch(each -> each instanceof Effect.BubbleKept kept && kept.question().equals("why"));
        assertThat(told(step)).containsExactly(PhraseKey.SAVED_LATE);
    }

    @Test
    void a_word_on_a_button_of_then_is_no_answer_and_does_nothing() {
        for (String word : List.of("Next", "Skip", "Back", "Add more")) {
            Decision step = late(InterviewPosition.question("why"), word);
            assertThat(step.events()).as(word).noneMatch(each -> each instanceof Effect.BubbleKept || each instanceof Effect.Skipped);
            assertThat(told(step)).as(word).containsExactly(PhraseKey.NOT_KEPT);
        }
    }

    @Test
    void who_answers_is_set_by_the_one_choice_that_it_means() {
        Decision type = late(InterviewPosition.at(Stage.STAKEHOLDER_TYPE), "Government");
        assertThat(type.events()).anyMatch(each -> each instanceof Effect.ProfileSet set && set.code().equals(Optional.of("government")));
        assertThat(told(type)).contains(PhraseKey.NOTED);
        Decision status = late(InterviewPosition.at(Stage.ITU_STATUS), "2");
        assertThat(status.events()).anyMatch(Effect.ProfileSet.class::isInstance);
        assertThat(told(late(InterviewPosition.at(Stage.STAKEHOLDER_TYPE), "A king"))).containsExactly(PhraseKey.NOT_KEPT);
    }

    @Test
    void a_country_is_corrected_where_it_is_known_and_stays_where_it_is_not() {
        Decision kenya = late(COUNTRY, "Kenya");
        assertThat(kenya.events()).anyMatch(each -> each instanceof Effect.ProfileSet set && set.code().equals(Optional.of("KE")));
        assertThat(told(kenya)).containsExactly(PhraseKey.COUNTRY_CORRECTED);
        assertThat(told(late(COUNTRY, "Atlantis under the sea"))).containsExactly(PhraseKey.COUNTRY_STAYS);
        assertThat(late(COUNTRY, "Kenya").events()).as("the same again").noneMatch(Effect.ProfileSet.class::isInstance);
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(COUNTRY, "Kenya"), Arguments.of(COUNTRY, "Atlantis under the sea"),
                Arguments.of(InterviewPosition.at(Stage.STAKEHOLDER_TYPE), "Government"), Arguments.of(InterviewPosition.at(Stage.ITU_STATUS), "2"),
                Arguments.of(InterviewPosition.at(Stage.NAME), "Amina"), Arguments.of(InterviewPosition.at(Stage.ORGANIZATION), "Farmers"));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("facts")
    void what_was_told_anew_since_about_the_person_stands(InterviewPosition place, String typed) {
        Decision step = walk.late(KINDS, place, MessageContent.text(typed), true);
        assertThat(step.events()).allMatch(Effect.Spoke.class::isInstance);
        assertThat(told(step)).containsExactly(PhraseKey.FACT_OVERTAKEN);
    }

    @Test
    void words_that_tell_nothing_about_the_person_are_not_taken_for_it() {
        assertThat(told(walk.late(KINDS, InterviewPosition.at(Stage.STAKEHOLDER_TYPE), MessageContent.text("A king"), true)))
                .containsExactly(PhraseKey.NOT_KEPT);
        assertThat(told(walk.late(KINDS, COUNTRY, MessageContent.text("Skip"), true))).containsExactly(PhraseKey.NOT_KEPT);
    }

    @Test
    void a_name_is_held_of_whoever_is_published_with_it() {
        Decision name = late(InterviewPosition.at(Stage.NAME), "Amina");
        assertThat(name.events()).contains(new Effect.IdentityGiven(KINDS, Effect.IdentityGiven.Identity.NAME));
        assertThat(told(name)).containsExactly(PhraseKey.NAME_CORRECTED);
        assertThat(told(late(InterviewPosition.at(Stage.ORGANIZATION), "Farmers"))).containsExactly(PhraseKey.ORGANIZATION_CORRECTED);
    }

    @Test
    void a_name_is_not_held_of_whoever_is_not_published() {
        walk.say("Publication");
        walk.tap("p:all-kinds:not-published");
        assertThat(told(late(InterviewPosition.at(Stage.NAME), "Amina"))).containsExactly(PhraseKey.IDENTITY_NOT_HELD);
        assertThat(told(late(InterviewPosition.at(Stage.ORGANIZATION), "Farmers"))).containsExactly(PhraseKey.IDENTITY_NOT_HELD);
    }

    @Test
    void at_a_list_of_what_was_said_it_is_not_kept() {
        assertThat(told(late(InterviewPosition.at(Stage.PUBLICATION), "Something"))).containsExactly(PhraseKey.NOT_KEPT);
        assertThat(told(late(InterviewPosition.at(Stage.CHOOSE_QUESTION), "Something"))).containsExactly(PhraseKey.NOT_KEPT);
    }

    @Test
    void a_command_or_stop_does_now_what_it_says() {
        assertThat(told(walk.late(KINDS, COUNTRY, MessageContent.text("/help")))).doesNotContain(PhraseKey.NOT_KEPT, PhraseKey.COUNTRY_STAYS);
        walk.late(KINDS, COUNTRY, MessageContent.text("STOP"));
        assertThat(walk.active().orElseThrow().stopped()).isTrue();
    }

    @Test
    void of_a_consultation_that_is_active_no_more_it_counts_there() {
        walk.say("/start wg-study");
        Decision step = walk.late(KINDS, InterviewPosition.question("yield"), MessageContent.text("3"));
        assertThat(given(step).map(Effect.ValueGiven::consultation)).contains(KINDS);
        assertThat(walk.conversation.active()).contains("wg-study");
    }
}
