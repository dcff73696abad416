package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;

/** A new version of the questions has other languages: who had begun goes on in those of the version that they began. */
class LanguageAddedTest {
    private static final Language ENGLISH = Language.ENGLISH;
    private static final Language FRENCH = new Language("fr");
    private static final Language RUSSIAN = new Language("ru");

    private final Questionnaire in1 = questions("1", "{en: official}", "{en: The road}");
    private ConsultationDirectory desk = desk(in1, List.of(ENGLISH), in1);
    private ConversationState conversation = ConversationState.NEW;
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private int sent;

    private static Questionnaire questions(String version, String languages, String text) {
        return QuestionnaireFile.parse("road.yaml", """
                questionnaire: road
                version: "%s"
                languages: %s
                title: %s
                purpose: %s
                questions:
                  - {id: a, kind: open, text: %s}
                  - {id: b, kind: open, text: %s}
                """.formatted(version, languages, text, text, text, text));
    }

    private static ConsultationDirectory desk(Questionnaire asked, List<Language> languages, Questionnaire before) {
        ConsultationSummary briefing = new ConsultationSummary(
                "road", asked.title(), asked.edition(), languages, ZoneId.of("UTC"), Optional.empty(), Optional.empty(),
                "help@example.org", TranslatedText.same(languages, "ITU"));
        Map<Edition, Questionnaire> editions = asked.equals(before)
                ? Map.of(asked.edition(), asked)
                : Map.of(asked.edition(), asked, before.edition(), before);
        return new ConsultationDirectory(Map.of("road", briefing), editions, List.of(ENGLISH, FRENCH, RUSSIAN));
    }

    private Decision say(String text) {
        now = now.plusSeconds(5);
        Decision step = InputDispatcher.advance(desk, conversation, new Input.Said(
                now, Optional.of(RUSSIAN), Integer.toString(++sent), sent, sent, OptionalLong.empty(), MessageContent.text(text),
                Walk.HEARING.hear(text), List.of()));
        conversation = step.next();
        return step;
    }

    private void begun() {
        List.of("/start", "I agree", "Skip", "Skip", "Skip").forEach(this::say);
        assertThat(place()).isEqualTo(InterviewPosition.question("a"));
    }

    private InterviewPosition place() {
        return conversation.interview("road").orElseThrow().place();
    }

    private static List<Language> spoken(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance).map(each -> ((Effect.Spoke) each).language())
                .distinct().toList();
    }

    private static List<String> offered(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance)
                .flatMap(each -> ((Effect.Spoke) each).say().rows().stream()).flatMap(List::stream)
                .map(Button::action).filter(each -> each.verb() == Action.Verb.LANGUAGE).map(Action::argument).toList();
    }

    @Test
    void who_began_before_a_translation_was_added_goes_on_in_a_language_of_their_version() {
        begun();
        desk = desk(
                questions("2", "{en: official, ru: draft}", "{en: The road, ru: Дорога}"), List.of(ENGLISH, RUSSIAN), in1);
        Decision answer = say("It floods.");
        assertThat(answer.events()).anyMatch(Effect.BubbleKept.class::isInstance);
        assertThat(spoken(answer)).containsExactly(ENGLISH);
        assertThat(CurrentPage.of(desk, conversation, now, Optional.of(RUSSIAN)).map(CurrentPage::language)).contains(ENGLISH);
        assertThat(spoken(say("Next"))).containsExactly(ENGLISH);
        assertThat(place()).isEqualTo(InterviewPosition.question("b"));
        assertThat(spoken(say("/start"))).containsExactly(ENGLISH);
        assertThat(spoken(say("/status"))).containsExactly(ENGLISH);
    }

    @Test
    void a_language_that_their_version_lacks_is_not_offered_to_them() {
        begun();
        desk = desk(
                questions("2", "{en: official, ru: draft}", "{en: The road, ru: Дорога}"), List.of(ENGLISH, RUSSIAN), in1);
        assertThat(offered(say("/language"))).containsExactly("en");
        Decision typed = say("Русский");
        assertThat(conversation.language()).isEmpty();
        assertThat(offered(typed)).as("the list again").containsExactly("en");
        assertThat(typed.events()).anyMatch(each -> each instanceof Effect.Spoke spoke
                && spoke.say().paragraphs().contains(Paragraph.of(PhraseKey.CHOICE_EXPECTED)));
        assertThat(spoken(say("English"))).containsExactly(ENGLISH);
        assertThat(conversation.language()).contains(ENGLISH);
    }

    @Test
    void who_had_not_agreed_yet_is_shown_the_languages_of_their_version() {
        Questionnaire two = questions("1", "{en: official, fr: draft}", "{en: The road, fr: La route}");
        desk = desk(two, List.of(ENGLISH, FRENCH), two);
        say("/start");
        assertThat(place()).isEqualTo(InterviewPosition.at(Stage.LANGUAGE));
        desk = desk(
                questions("2", "{en: official, fr: draft, ru: draft}", "{en: The road, fr: La route, ru: Дорога}"),
                List.of(ENGLISH, FRENCH, RUSSIAN), two);
        assertThat(offered(say("Hello?"))).containsExactly("en", "fr");
        say("3");
        assertThat(place()).as("the third language").isEqualTo(InterviewPosition.at(Stage.LANGUAGE));
        assertThat(spoken(say("2"))).containsExactly(FRENCH);
    }

    @Test
    void where_the_new_version_has_none_of_their_languages_they_go_on_in_theirs() {
        begun();
        desk = desk(questions("2", "{ru: official}", "{ru: Дорога}"), List.of(RUSSIAN), in1);
        for (String each : List.of("It floods.", "Next", "/start", "/status", "/schedule", "/help", "STOP", "Delete")) {
            assertThat(spoken(say(each))).as(each).containsExactly(each.equals("Delete") ? RUSSIAN : ENGLISH);
        }
    }

    @Test
    void who_begins_again_is_asked_in_the_new_version() {
        begun();
        say("STOP");
        say("Delete");
        desk = desk(
                questions("2", "{en: official, ru: draft}", "{en: The road, ru: Дорога}"), List.of(ENGLISH, RUSSIAN), in1);
        assertThat(offered(say("/start"))).containsExactly("en", "ru");
        assertThat(spoken(say("Русский"))).containsExactly(RUSSIAN);
    }
}
