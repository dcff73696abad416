package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.review.BubblesPrompt;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.LanguageMenu;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenRenderer;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.ProfileFacts;
import org.indaba.conversation.state.Stage;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.TextShortener;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.rehearsal.Dialogue;
import org.junit.jupiter.api.Test;

/** What travels with a button fits into what Telegram carries, however long the codes are. */
class ButtonDataTest {
    private static final String CODE = "c".repeat(32);
    private static final String QUESTION = "q" + "0".repeat(10);
    private static final Questionnaire LONGEST = longest();
    private static final ConsultationSummary BRIEFING = new ConsultationSummary(
            CODE, LONGEST.title(), LONGEST.edition(), List.copyOf(LONGEST.translations().keySet()), ZoneId.of("UTC"),
            Optional.empty(), Optional.empty(), "nobody",
            TranslatedText.same(LONGEST.translations().keySet(), "nobody"));
    private static final ScreenRenderer SCREENS = new ScreenRenderer(BRIEFING, LONGEST, Language.ENGLISH);

    @Test
    void the_longest_codes_fit_on_every_screen() {
        List<Button> all = new ArrayList<>();
        for (InterviewStatus standing : InterviewStatus.values()) {
            for (Stage stage : Stage.values()) {
                for (Question question : LONGEST.questions()) {
                    boolean asks = stage == Stage.QUESTION || stage == Stage.BUBBLES;
                    InterviewProgress progress = progress(standing, new InterviewPosition(stage, asks ? question.id() : ""));
                    all.addAll(SCREENS.at(progress).choices());
                    all.addAll(buttons(SCREENS.at(progress).controls()));
                    all.addAll(buttons(SCREENS.rows(progress)));
                }
            }
        }
        all.addAll(buttons(new BubblesPrompt(SCREENS.context(progress(InterviewStatus.OPEN, new InterviewPosition(Stage.BUBBLES, QUESTION + "a"))))
                .listing(bubbles(), 0).rows()));
        assertThat(all).hasSizeGreaterThan(100);
        all.forEach(ButtonDataTest::fits);
    }

    @Test
    void the_longest_codes_fit_in_every_dialog() {
        for (Action.Verb verb : List.of(
                Action.Verb.GO, Action.Verb.WITHDRAW, Action.Verb.DELETE, Action.Verb.KEEP, Action.Verb.CONTINUE)) {
            fits(Button.of(PhraseKey.KEEP, new Action(verb, CODE, "")));
        }
    }

    @Test
    void a_choice_has_at_most_7_buttons() {
        for (Stage stage : Stage.values()) {
            boolean asks = stage == Stage.QUESTION || stage == Stage.BUBBLES;
            InterviewProgress progress = progress(InterviewStatus.OPEN, new InterviewPosition(stage, asks ? QUESTION + "b" : ""));
            int shown = buttons(SCREENS.rows(progress)).size() - buttons(SCREENS.at(progress).controls()).size();
            assertThat(shown).as("choices at %s", stage).isLessThanOrEqualTo(ConversationLimits.MOST_BUTTONS);
        }
    }

    @Test
    void every_language_has_its_button_two_in_a_row() {
        List<Language> nine = Stream.of("ar", "zh", "en", "fr", "ru", "es", "pt", "sw", "ha").map(Language::new).toList();
        assertThat(ScreenRenderer.rows(new LanguageMenu(nine))).extracting(List::size).containsExactly(2, 2, 2, 2, 1);
    }

    /** Letters are permanent: a button in a chat means years later what it meant when it was made. */
    @Test
    void letters_of_verbs_never_change() {
        String letters = String.join("", Arrays.stream(Action.Verb.values())
                .map(verb -> new Action(verb, "", "").data().substring(0, 1)).toList());
        assertThat(letters).startsWith("lgyntucx>-<+oreqmdpiswDKCf");
        assertThat(letters.chars().distinct().count()).isEqualTo(letters.length());
    }

    @Test
    void whatever_comes_back_is_read_or_refused() {
        Property.holds(500, test -> {
            String data = test.draw("data", Generators.strings());
            assertThat(Action.parse(data).map(Action::data).orElse(data)).isEqualTo(data);
        });
    }

    /** Bot API, answerCallbackQuery: 0–200 characters. */
    @Test
    void what_floats_over_the_chat_is_short_in_every_language() {
        Phrasebook phrases = Phrasebook.packed();
        SortedMap<String, PhraseArgument> values = new TreeMap<>(Map.of(
                "label", new PhraseArgument.Words("x".repeat(64)), "count", new PhraseArgument.Count(50)));
        for (Language language : phrases.languages()) {
            for (PhraseKey line : Promises.FLOATING) {
                assertThat(phrases.say(language, new Paragraph(line, values), LateLookup.none())).as("%s in %s", line, language)
                        .hasSizeBetween(1, TextShortener.FLOATING);
            }
        }
    }

    private static void fits(Button button) {
        String data = button.action().data();
        assertThat(data.getBytes(StandardCharsets.UTF_8)).as(data).hasSizeLessThanOrEqualTo(Action.MOST_BYTES);
        assertThat(Action.parse(data)).contains(button.action());
    }

    private static List<Button> buttons(List<List<Button>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    private static List<KeptBubble> bubbles() {
        return Stream.generate(() -> new KeptBubble(Long.MAX_VALUE, CODE, QUESTION + "a", 1, List.of())).limit(9).toList();
    }

    private static InterviewProgress progress(InterviewStatus standing, InterviewPosition place) {
        SortedMap<String, AnswerSummary> answers = new TreeMap<>();
        LONGEST.questions().stream().skip(1).forEach(each -> answers.put(each.id(), new AnswerSummary(false, 1, 1, 0, 0)));
        return new InterviewProgress(
                LONGEST.edition(), standing, place, false, Optional.empty(), Optional.empty(), answers, Optional.of("named"),
                Optional.empty(),
                Optional.empty(), Instant.EPOCH, false, new TreeMap<>(), FactSources.NOTHING, Optional.empty(), ProfileFacts.NOTHING, 0);
    }

    /** The harvest with ids of 12 characters and options of 16. */
    private static Questionnaire longest() {
        Questionnaire short_ = Dialogue.questionnaire("harvest");
        List<Option> options = new ArrayList<>();
        for (char letter = 'a'; letter <= 'g'; letter++) {
            options.add(new Option(String.valueOf(letter).repeat(16), short_.title()));
        }
        List<Question> questions = List.of(
                Question.open(QUESTION + "a", short_.title(), false),
                Question.oneOf(QUESTION + "b", short_.title(), false, options));
        return new Questionnaire(
                new Edition("longest", "1"), short_.title(), short_.purpose(), short_.translations(), questions);
    }
}
