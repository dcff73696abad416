package org.indaba.coordination.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecision;
import org.indaba.coordination.StaffDecisionContext;
import org.indaba.coordination.StaffEffect;
import org.indaba.coordination.announcement.Outreach;
import org.indaba.coordination.launch.LaunchDraft.Asked;
import org.indaba.coordination.launch.LaunchDraft.Step;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A launch at its limits, and at what a stale or forged button asks of it. */
class LaunchCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = new Language("fr");
    private static final List<Language> LANGUAGES =
            List.of("ar", "zh", "en", "fr", "ru", "es").stream().map(Language::new).toList();
    private static final Questionnaire OFFICIAL = official();
    private static final Scope AFRICA = Scope.of(Region.AFRICA);
    private static final LaunchDraft BEGUN = LaunchDraft.begun(EN, AFRICA, ZoneId.of("Africa/Addis_Ababa"));
    private static final OwnQuestion WHY = OwnQuestion.typed(EN, "Why?").kind("open");
    private static final OwnQuestion WHICH =
            OwnQuestion.typed(EN, "Which?").kind("one-of").options(EN, List.of("This", "That"));

    private static Questionnaire official() {
        Path file = Path.of("config/questionnaires/wg-study.yaml");
        try {
            return QuestionnaireFile.parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StaffDecisionContext talk(LaunchDraft draft) {
        StaffContext office = new StaffContext(
                NOW, new StaffRoles(List.of(new Grant(7, Role.COORDINATOR, AFRICA, Optional.empty()))), EN, new TreeMap<>(), Set.of(),
                Set.of(), Set.of(), Map.of(OFFICIAL.edition(), OFFICIAL), OFFICIAL.edition(),
                TranslatedText.same(LANGUAGES, "ITU"), TranslatedText.same(LANGUAGES, "Why."), "help@example.org", LANGUAGES,
                new ConsultationLinks(Optional.of("bot"), "https://example.org"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), Outreach.NONE, 100);
        return new StaffDecisionContext(office, ConversationState.NEW, Optional.of(draft));
    }

    private static StaffDecision typed(LaunchDraft draft, String text) {
        StaffDecisionContext talk = talk(draft);
        new LaunchCommand(talk).typed(new Input.Said(
                NOW, Optional.empty(), "1", 1, 1, OptionalLong.empty(), MessageContent.text(text), RecognizedInput.NOTHING, List.of()));
        return talk.ruling();
    }

    private static StaffDecision tapped(LaunchDraft draft, String what) {
        StaffDecisionContext talk = talk(draft);
        assertThat(new LaunchCommand(talk).tapped(draft.step().name().toLowerCase(Locale.ROOT) + "/" + what)).isEmpty();
        return talk.ruling();
    }

    private static List<PhraseKey> told(StaffDecision ruling) {
        return ruling.said().stream().map(each -> (Effect.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private static Step next(StaffDecision ruling) {
        return ruling.draft().orElseThrow().step();
    }

    @ParameterizedTest
    @CsvSource({"TITLE, 200, SCOPE", "QUESTION, 3000, KIND", "CONTACT, 200, PREVIEW"})
    void a_text_may_be_as_long_as_its_file_allows(Step step, int longest, Step next) {
        LaunchDraft draft = BEGUN.title("T").languages(List.of(EN)).dates(Optional.empty(), Optional.of(NOW.plusSeconds(9))).at(step);
        LaunchDraft asked = step == Step.TITLE ? BEGUN : draft;
        assertThat(next(typed(asked, "a".repeat(longest)))).isEqualTo(next);
        StaffDecision refused = typed(asked, "a".repeat(longest + 1));
        assertThat(told(refused)).containsExactly(PhraseKey.LAUNCH_TOO_LONG);
        assertThat(next(refused)).isEqualTo(step);
    }

    @Test
    void a_title_and_a_contact_are_one_line() {
        assertThat(told(typed(BEGUN, "two\nlines"))).containsExactly(PhraseKey.LAUNCH_TOO_LONG);
        assertThat(told(typed(BEGUN.at(Step.CONTACT), "two\nlines"))).containsExactly(PhraseKey.LAUNCH_TOO_LONG);
    }

    private static String lines(int count, int length) {
        return IntStream.range(0, count).mapToObj(i -> ("%0" + length + "d").formatted(i)).collect(Collectors.joining("\n\n "));
    }

    @Test
    void a_list_has_two_to_fifty_options_of_sixty_four_signs_that_differ() {
        LaunchDraft draft = BEGUN.asked(Asked.OWN).with(OwnQuestion.typed(EN, "Which?").kind("one-of")).at(Step.OPTIONS);
        assertThat(next(typed(draft, lines(2, 64)))).isEqualTo(Step.ANOTHER);
        assertThat(next(typed(draft, lines(50, 4)))).isEqualTo(Step.ANOTHER);
        assertThat(typed(draft, lines(50, 4)).draft().orElseThrow().last().options().get(EN)).hasSize(50);
        assertThat(told(typed(draft, lines(1, 4)))).containsExactly(PhraseKey.LAUNCH_OPTIONS_COUNT);
        assertThat(told(typed(draft, lines(51, 4)))).containsExactly(PhraseKey.LAUNCH_OPTIONS_COUNT);
        assertThat(told(typed(draft, lines(2, 65)))).containsExactly(PhraseKey.LAUNCH_TOO_LONG);
        assertThat(told(typed(draft, "This\nThat\nThis"))).contains(PhraseKey.LAUNCH_OPTION_TWICE);
    }

    @Test
    void a_translation_has_a_line_for_each_option_that_is_no_longer_than_an_option() {
        LaunchDraft draft = BEGUN.asked(Asked.OWN).with(WHICH).languages(List.of(EN, FR)).at(Step.TRANSLATION);
        assertThat(next(typed(draft, "Lequel ?\n\n" + lines(2, 64)))).isEqualTo(Step.DATES);
        assertThat(told(typed(draft, "Lequel ?\n" + lines(2, 65)))).containsExactly(PhraseKey.LAUNCH_TOO_LONG);
        assertThat(told(typed(draft, "Lequel ?\nCeci"))).containsExactly(PhraseKey.LAUNCH_LINES_DIFFER);
        assertThat(told(typed(draft, "Lequel ?\nCeci\nCeci"))).contains(PhraseKey.LAUNCH_OPTION_TWICE);
        LaunchDraft open = BEGUN.asked(Asked.OWN).with(WHY).languages(List.of(EN, FR)).at(Step.TRANSLATION);
        assertThat(next(typed(open, "a".repeat(3000)))).isEqualTo(Step.DATES);
        assertThat(told(typed(open, "a".repeat(3001)))).containsExactly(PhraseKey.LAUNCH_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({"ASKED, nothing", "KIND, nothing", "LANGUAGES, xx"})
    void a_button_that_was_never_made_asks_again(Step step, String value) {
        LaunchDraft draft = BEGUN.asked(Asked.OWN).with(WHY).languages(List.of(EN)).at(step);
        StaffDecision ruling = tapped(draft, value);
        assertThat(ruling.draft()).contains(draft);
        assertThat(ruling.said()).hasSize(1);
        assertThat(ruling.done()).isEmpty();
    }

    @Test
    void a_button_of_another_step_is_an_earlier_one() {
        assertThat(new LaunchCommand(talk(BEGUN)).tapped("preview/yes")).contains(PhraseKey.TAP_EARLIER);
        assertThat(new LaunchCommand(talk(BEGUN)).tapped("title")).contains(PhraseKey.TAP_EARLIER);
    }

    @ParameterizedTest
    @CsvSource({"TITLE, TITLE", "SCOPE, TITLE", "ASKED, SCOPE", "QUESTION, ANOTHER", "KIND, QUESTION", "OPTIONS, QUESTION",
        "ANOTHER, ASKED", "LANGUAGES, ANOTHER", "TRANSLATION, LANGUAGES", "DATES, LANGUAGES", "CONTACT, DATES", "PREVIEW, CONTACT"})
    void back_is_the_question_before(Step from, Step to) {
        LaunchDraft draft = BEGUN.asked(Asked.OWN).with(WHY).languages(List.of(EN)).at(from);
        assertThat(next(tapped(draft, "back"))).isEqualTo(to);
    }

    @Test
    void back_leads_past_questions_that_there_are_none_of() {
        assertThat(next(tapped(BEGUN.asked(Asked.OWN).at(Step.QUESTION), "back"))).isEqualTo(Step.ASKED);
        assertThat(next(tapped(BEGUN.languages(List.of(EN)).at(Step.LANGUAGES), "back"))).isEqualTo(Step.ASKED);
        assertThat(next(tapped(BEGUN.asked(Asked.OWN).languages(List.of(EN)).at(Step.LANGUAGES), "back")))
                .isEqualTo(Step.ASKED);
    }

    @Test
    void a_consultation_has_at_least_one_language() {
        assertThat(told(tapped(BEGUN.at(Step.LANGUAGES), "done"))).contains(PhraseKey.LAUNCH_NO_LANGUAGE);
    }

    @Test
    void thirty_questions_are_the_most() {
        LaunchDraft draft = BEGUN.asked(Asked.OWN).own(Collections.nCopies(29, WHY)).at(Step.ANOTHER);
        assertThat(next(tapped(draft, "more"))).isEqualTo(Step.QUESTION);
        assertThat(told(tapped(draft.with(WHY), "more"))).containsExactly(PhraseKey.LAUNCH_TOO_MANY);
    }

    @Test
    void nothing_is_launched_beyond_the_role_that_is_left() {
        LaunchDraft draft = ready().scope(Scope.of(Region.EUROPE), ZoneId.of("Europe/Zurich"));
        StaffDecision ruling = tapped(draft, "yes");
        assertThat(told(ruling)).contains(PhraseKey.LAUNCH_SCOPE_BEYOND);
        assertThat(ruling.done()).isEmpty();
    }

    @Test
    void nothing_is_launched_that_would_be_closed() {
        StaffDecision ruling = tapped(ready().dates(Optional.empty(), Optional.of(NOW)), "yes");
        assertThat(told(ruling)).contains(PhraseKey.LAUNCH_DATE_PAST);
        assertThat(next(ruling)).isEqualTo(Step.DATES);
        assertThat(ruling.done()).isEmpty();
    }

    @Test
    void what_is_ready_is_launched() {
        StaffDecision ruling = tapped(ready(), "yes");
        assertThat(ruling.draft()).isEmpty();
        assertThat(ruling.done()).hasSize(3).first().isInstanceOf(StaffEffect.Launched.class);
        assertThat(ruling.done()).last().isEqualTo(new StaffEffect.Returned());
        assertThat(told(ruling)).startsWith(PhraseKey.LAUNCHED);
    }

    @Test
    void another_title_of_what_is_ready_leads_to_the_preview() {
        assertThat(next(typed(ready().at(Step.TITLE), "Wells"))).isEqualTo(Step.PREVIEW);
        LaunchDraft own = ready().asked(Asked.OWN).with(WHICH);
        assertThat(next(typed(own.at(Step.TITLE), "Wells"))).isEqualTo(Step.PREVIEW);
    }

    @Test
    void another_title_of_what_is_not_ready_asks_for_the_rest_again() {
        List<LaunchDraft> unready = List.of(
                ready().contact(""), ready().languages(List.of()), ready().dates(Optional.empty(), Optional.empty()),
                ready().asked(Asked.OWN), ready().asked(Asked.BOTH),
                ready().asked(Asked.OWN).with(WHY).languages(List.of(EN, FR)),
                ready().asked(Asked.OWN).with(OwnQuestion.typed(EN, "Why?")),
                ready().asked(Asked.OWN).with(OwnQuestion.typed(EN, "Which?").kind("one-of")),
                ready().languages(List.of(EN, new Language("pt"))));
        for (LaunchDraft each : unready) {
            StaffDecision ruling = typed(each.at(Step.TITLE), "Wells");
            assertThat(next(ruling)).as("%s", each).isEqualTo(Step.SCOPE);
            assertThat(ruling.draft().orElseThrow().title()).isEqualTo("Wells");
        }
    }

    @Test
    void what_is_not_ready_is_never_launched() {
        StaffDecision ruling = tapped(ready().contact(""), "yes");
        assertThat(ruling.done()).isEmpty();
        assertThat(next(ruling)).isEqualTo(Step.SCOPE);
    }

    @Test
    void languages_that_other_questions_do_not_have_are_not_kept() {
        Language pt = new Language("pt");
        LaunchDraft draft = BEGUN.asked(Asked.OWN).with(WHY).languages(List.of(EN, pt)).at(Step.ASKED);
        assertThat(tapped(draft, "official").draft().orElseThrow().languages()).containsExactly(EN);
    }

    @Test
    void a_long_preview_is_shown_a_few_messages_at_a_time_and_whole() {
        OwnQuestion longest = OwnQuestion.typed(EN, "a".repeat(3000)).kind("open");
        LaunchDraft draft = ready().asked(Asked.OWN).own(Collections.nCopies(7, longest));
        StaffDecision first = typed(draft.at(Step.CONTACT), "someone@example.org");
        StaffDecision rest = tapped(draft, "more-5");
        assertThat(first.said()).hasSize(LaunchCommand.PAGES);
        assertThat(buttons(first)).as("below the last of them alone").contains("preview/yes", "preview/more-5");
        assertThat(buttons(rest)).contains("preview/yes").doesNotContain("preview/more-5", "preview/more-10");
        assertThat(Stream.concat(told(first).stream(), told(rest).stream()).filter(PhraseKey.LAUNCH_ASKS::equals)).hasSize(7);
        assertThat(tapped(draft, "more-999").said()).as("a forged button").isEqualTo(first.said());
    }

    private static List<String> buttons(StaffDecision ruling) {
        return ruling.said().stream().map(each -> ((Effect.Spoke) each).say()).flatMap(each -> each.rows().stream())
                .flatMap(List::stream).map(each -> each.action().argument().substring("launch/".length())).toList();
    }

    @Test
    void after_a_launch_there_are_at_most_five_messages() {
        StaffDecision ruling = tapped(ready().languages(LANGUAGES), "yes");
        long coded = ruling.done().stream().filter(StaffEffect.Coded.class::isInstance).count();
        assertThat(ruling.said().size() + 2 * coded).as("what is said, the code to scan, the text to pass on").isEqualTo(3);
    }

    /** U+FFFD stands too where a channel could not take what was typed. */
    @ParameterizedTest
    @ValueSource(strings = {"Caf\uFFFD", "two\u0085lines", "a\u0007bell", "\uFFFF", "half \uD83D"})
    void a_character_that_no_file_may_hold_is_refused_wherever_it_is_typed(String text) {
        LaunchDraft own = ready().asked(Asked.OWN);
        for (LaunchDraft each : List.of(
                BEGUN, BEGUN.at(Step.QUESTION), own.at(Step.CONTACT), BEGUN.at(Step.SCOPE), BEGUN.at(Step.DATES),
                own.with(OwnQuestion.typed(EN, "Which?").kind("one-of")).at(Step.OPTIONS),
                own.with(WHICH).languages(List.of(EN, FR)).at(Step.TRANSLATION))) {
            StaffDecision ruling = typed(each, each.step() == Step.OPTIONS ? text + "\nThat" : text);
            assertThat(told(ruling)).as("%s", each.step()).containsExactly(PhraseKey.LAUNCH_UNSHOWABLE);
            assertThat(ruling.draft()).contains(each);
        }
    }

    @Test
    void emoji_and_tabs_and_line_breaks_are_characters_like_others() {
        assertThat(next(typed(BEGUN, "\uD83D\uDE00 a\tb"))).isEqualTo(Step.SCOPE);
        assertThat(next(typed(BEGUN.at(Step.QUESTION), "one\r\ntwo\u2028three"))).isEqualTo(Step.KIND);
    }

    @Test
    void what_could_not_be_read_back_is_not_launched() {
        for (LaunchDraft each : List.of(
                ready().title("Caf\uFFFD"), ready().contact("two\nlines"),
                ready().asked(Asked.OWN).with(OwnQuestion.typed(EN, "two\u0085lines").kind("open")))) {
            StaffDecision ruling = tapped(each, "yes");
            assertThat(told(ruling)).containsExactly(PhraseKey.NOT_STORED);
            assertThat(ruling.draft()).as("it can be mended").contains(each);
            assertThat(ruling.done()).isEmpty();
        }
    }

    private static LaunchDraft ready() {
        return BEGUN.title("Villages").languages(List.of(EN)).dates(Optional.empty(), Optional.of(NOW.plusSeconds(1)))
                .contact("someone@example.org").at(Step.PREVIEW);
    }
}
