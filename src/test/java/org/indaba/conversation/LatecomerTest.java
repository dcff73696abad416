package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that was set aside counts where its person was when they sent it, and moves nobody. */
class LatecomerTest {
    private static final String KINDS = "all-kinds";
    private static final Place COUNTRY = Place.at(Stage.COUNTRY);

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
        assertThat(walk.active().orElseThrow().place()).isEqualTo(Place.at(Stage.REVIEW));
    }

    private static List<Line> told(Step step) {
        return step.events().stream().filter(Event.Spoke.class::isInstance).map(each -> (Event.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private Step late(Place place, String text) {
        Step step = walk.late(KINDS, place, Content.text(text));
        assertThat(walk.active().orElseThrow().place()).as("where the person is").isEqualTo(Place.at(Stage.REVIEW));
        return step;
    }

    private static Optional<Event.ValueGiven> given(Step step) {
        return step.events().stream().filter(Event.ValueGiven.class::isInstance).map(Event.ValueGiven.class::cast).findFirst();
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
        Step step = late(Place.question(question), typed);
        assertThat(given(step).map(Event.ValueGiven::question)).contains(question);
        assertThat(given(step).map(Event.ValueGiven::value)).contains(value);
        assertThat(told(step)).isNotEmpty().doesNotContain(Line.NOT_KEPT);
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
        Step step = late(Place.question(question), typed);
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(Line.LATE_DRAFT);
        assertThat(walk.active().orElseThrow().draft(question).map(Draft::value)).contains(value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1, 2", "Maize", "2"})
    void what_was_chosen_already_takes_nothing_out(String typed) {
        assertThat(walk.active().orElseThrow().tally("crops").value()).contains("maize wheat");
        Step step = late(Place.question("crops"), typed);
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(Line.NOTED);
        assertThat(walk.active().orElseThrow().draft("crops")).isEmpty();
        assertThat(walk.active().orElseThrow().tally("crops").value()).contains("maize wheat");
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource("unread")
    void what_cannot_is_not_kept_and_told_so(String question, String typed) {
        Step step = late(Place.question(question), typed);
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(Line.NOT_KEPT);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource("values")
    void what_was_answered_anew_since_stays_so_and_the_earlier_answer_is_kept_as_one(
            String question, String typed, String value) {
        Step step = walk.late(KINDS, Place.question(question), Content.text(typed), true);
        assertThat(given(step)).isEmpty();
        assertThat(step.events()).contains(new Event.ValueOvertaken(KINDS, question, value));
        assertThat(told(step)).containsExactly(Line.OVERTAKEN);
    }

    @Test
    void a_tap_that_answered_stands_where_the_message_before_it_comes_behind_it() {
        walk.tap("q:all-kinds:trained");
        walk.tappedEarly("o:all-kinds:trained/yes", Content.text("No"));
        assertThat(walk.active().orElseThrow().answers().get("trained").value()).contains("yes");
    }

    @Test
    void so_does_what_a_tap_told_about_the_person() {
        Walk other = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));
        List.of("/start " + KINDS, "English", "I agree").forEach(other::say);
        Step late = other.tappedEarly("t:all-kinds:civil-society", Content.text("Government"));
        assertThat(late.events()).noneMatch(Event.ProfileSet.class::isInstance);
        assertThat(told(late)).containsExactly(Line.FACT_OVERTAKEN);
        List.of("Skip", "Ghana").forEach(other::say);
        assertThat(other.active().orElseThrow().given().code()).contains("GH");
    }

    @Test
    void who_names_their_country_late_is_told_that_it_is_theirs_though_it_was_already() {
        late(COUNTRY, "Kenya");
        Step again = late(COUNTRY, "Kenya");
        assertThat(again.events()).noneMatch(Event.ProfileSet.class::isInstance);
        assertThat(told(again)).containsExactly(Line.COUNTRY_CORRECTED);
    }

    @Test
    void a_choice_at_what_is_not_asked_any_more_is_not_kept_and_told_so() {
        walk.tap("o:all-kinds:trained/no");
        Step step = late(Place.question("worth"), "3");
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(Line.NOT_KEPT);
    }

    @Test
    void a_photo_is_no_number() {
        Step step = walk.late(KINDS, Place.question("yield"), new Content("5", List.of("photo"), false));
        assertThat(given(step)).isEmpty();
        assertThat(told(step)).containsExactly(Line.NOT_KEPT);
    }

    @Test
    void at_an_open_question_it_is_a_bubble_of_that_question() {
        Step step = late(Place.question("why"), "They came too late");
        assertThat(step.events()).anyMatch(each -> each instanceof Event.BubbleKept kept && kept.question().equals("why"));
        assertThat(told(step)).containsExactly(Line.SAVED_LATE);
    }

    @Test
    void a_word_on_a_button_of_then_is_no_answer_and_does_nothing() {
        for (String word : List.of("Next", "Skip", "Back", "Add more")) {
            Step step = late(Place.question("why"), word);
            assertThat(step.events()).as(word).noneMatch(each -> each instanceof Event.BubbleKept || each instanceof Event.Skipped);
            assertThat(told(step)).as(word).containsExactly(Line.NOT_KEPT);
        }
    }

    @Test
    void who_answers_is_set_by_the_one_choice_that_it_means() {
        Step type = late(Place.at(Stage.STAKEHOLDER_TYPE), "Government");
        assertThat(type.events()).anyMatch(each -> each instanceof Event.ProfileSet set && set.code().equals(Optional.of("government")));
        assertThat(told(type)).contains(Line.NOTED);
        Step status = late(Place.at(Stage.ITU_STATUS), "2");
        assertThat(status.events()).anyMatch(Event.ProfileSet.class::isInstance);
        assertThat(told(late(Place.at(Stage.STAKEHOLDER_TYPE), "A king"))).containsExactly(Line.NOT_KEPT);
    }

    @Test
    void a_country_is_corrected_where_it_is_known_and_stays_where_it_is_not() {
        Step kenya = late(COUNTRY, "Kenya");
        assertThat(kenya.events()).anyMatch(each -> each instanceof Event.ProfileSet set && set.code().equals(Optional.of("KE")));
        assertThat(told(kenya)).containsExactly(Line.COUNTRY_CORRECTED);
        assertThat(told(late(COUNTRY, "Atlantis under the sea"))).containsExactly(Line.COUNTRY_STAYS);
        assertThat(late(COUNTRY, "Kenya").events()).as("the same again").noneMatch(Event.ProfileSet.class::isInstance);
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(COUNTRY, "Kenya"), Arguments.of(COUNTRY, "Atlantis under the sea"),
                Arguments.of(Place.at(Stage.STAKEHOLDER_TYPE), "Government"), Arguments.of(Place.at(Stage.ITU_STATUS), "2"),
                Arguments.of(Place.at(Stage.NAME), "Amina"), Arguments.of(Place.at(Stage.ORGANIZATION), "Farmers"));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("facts")
    void what_was_told_anew_since_about_the_person_stands(Place place, String typed) {
        Step step = walk.late(KINDS, place, Content.text(typed), true);
        assertThat(step.events()).allMatch(Event.Spoke.class::isInstance);
        assertThat(told(step)).containsExactly(Line.FACT_OVERTAKEN);
    }

    @Test
    void words_that_tell_nothing_about_the_person_are_not_taken_for_it() {
        assertThat(told(walk.late(KINDS, Place.at(Stage.STAKEHOLDER_TYPE), Content.text("A king"), true)))
                .containsExactly(Line.NOT_KEPT);
        assertThat(told(walk.late(KINDS, COUNTRY, Content.text("Skip"), true))).containsExactly(Line.NOT_KEPT);
    }

    @Test
    void a_name_is_held_of_whoever_is_published_with_it() {
        Step name = late(Place.at(Stage.NAME), "Amina");
        assertThat(name.events()).contains(new Event.IdentityGiven(KINDS, Event.IdentityGiven.Identity.NAME));
        assertThat(told(name)).containsExactly(Line.NAME_CORRECTED);
        assertThat(told(late(Place.at(Stage.ORGANIZATION), "Farmers"))).containsExactly(Line.ORGANIZATION_CORRECTED);
    }

    @Test
    void a_name_is_not_held_of_whoever_is_not_published() {
        walk.say("Publication");
        walk.tap("p:all-kinds:not-published");
        assertThat(told(late(Place.at(Stage.NAME), "Amina"))).containsExactly(Line.IDENTITY_NOT_HELD);
        assertThat(told(late(Place.at(Stage.ORGANIZATION), "Farmers"))).containsExactly(Line.IDENTITY_NOT_HELD);
    }

    @Test
    void at_a_list_of_what_was_said_it_is_not_kept() {
        assertThat(told(late(Place.at(Stage.PUBLICATION), "Something"))).containsExactly(Line.NOT_KEPT);
        assertThat(told(late(Place.at(Stage.CHOOSE_QUESTION), "Something"))).containsExactly(Line.NOT_KEPT);
    }

    @Test
    void a_command_or_stop_does_now_what_it_says() {
        assertThat(told(walk.late(KINDS, COUNTRY, Content.text("/help")))).doesNotContain(Line.NOT_KEPT, Line.COUNTRY_STAYS);
        walk.late(KINDS, COUNTRY, Content.text("STOP"));
        assertThat(walk.active().orElseThrow().stopped()).isTrue();
    }

    @Test
    void of_a_consultation_that_is_active_no_more_it_counts_there() {
        walk.say("/start wg-study");
        Step step = walk.late(KINDS, Place.question("yield"), Content.text("3"));
        assertThat(given(step).map(Event.ValueGiven::consultation)).contains(KINDS);
        assertThat(walk.conversation.active()).contains("wg-study");
    }
}
