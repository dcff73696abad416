package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed never chooses an option that it does not name. */
class TypedLabelTest {

    private static Walk asked(String kind, String... labels) {
        String options = IntStream.range(0, labels.length)
                .mapToObj(i -> "{code: o%d, label: {en: '%s'}}".formatted(i + 1, labels[i]))
                .collect(Collectors.joining(", "));
        Questionnaire asked = QuestionnaireFile.parse("typed.yaml", """
                questionnaire: typed
                version: "1"
                languages: {en: official}
                title: {en: Typed}
                purpose: {en: To see what is typed.}
                questions:
                  - {id: a, kind: %s, text: {en: Which?}, options: [%s]}
                """.formatted(kind, options));
        List<Language> languages = List.of(Language.ENGLISH);
        ConsultationSummary briefing = new ConsultationSummary(
                "typed", asked.title(), asked.edition(), languages, ZoneId.of("UTC"), Optional.empty(), Optional.empty(),
                "help@example.org", TranslatedText.same(languages, "ITU"));
        Walk walk = new Walk(
                new ConsultationDirectory(Map.of("typed", briefing), Map.of(asked.edition(), asked), languages),
                Instant.parse("2026-11-24T09:00:00Z"));
        List.of("/start", "I agree", "Skip", "Skip", "Skip").forEach(walk::say);
        assertThat(walk.active().orElseThrow().place()).isEqualTo(InterviewPosition.question("a"));
        return walk;
    }

    private static String chosen(Walk walk) {
        InterviewProgress progress = walk.active().orElseThrow();
        return progress.draft("a").map(AnswerDraft::value).or(() -> progress.tally("a").value()).orElse("nothing");
    }

    private static List<PhraseKey> told(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance)
                .flatMap(each -> ((Effect.Spoke) each).say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource(delimiter = '|', value = {
        "< 18; 18+ | 18+ | o2", "< 18; 18+ | '< 18' | o1", "< 18; 18+ | 18 | nothing", "< 18; 18+ | 1 | nothing",
        "+2 °C; -2 °C | -2 °C | o2", "+2 °C; -2 °C | ' +2 °c ' | o1", "+2 °C; -2 °C | 2 °C | nothing",
        "0; 1; 2; 3 or more | 3 | nothing", "0; 1; 2; 3 or more | 2 | o3", "0; 1; 2; 3 or more | 3 OR MORE. | o4",
        "C; C++; C# | C++ | o2", "C; C++; C# | c | o1", "C; C++; C# | C+ | nothing", "C; C++; C# | 2 | o2",
        "Yes!; Yes?; No | yes | nothing", "Maize; Wheat | wheat. | o2", "Maize; Wheat | 2 | o2"
    })
    void at_one_of_a_list(String labels, String typed, String chosen) {
        Walk walk = asked("one-of", labels.split("; "));
        Decision step = walk.say(typed);
        assertThat(chosen(walk)).isEqualTo(chosen);
        if (chosen.equals("nothing")) {
            assertThat(told(step)).containsAnyOf(PhraseKey.CHOICE_EXPECTED, PhraseKey.NOT_KEPT);
        }
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource(delimiter = '|', value = {
        "C; C++; C#; D | C++, D | o2 o4", "C; C++; C#; D | C++ | o2", "C; C++; C#; D | c, c# | o1 o3",
        "C; C++; C#; D | C+, D | nothing", "C; C++; C#; D | 2, 4 | o2 o4", "1; 2; 12 | 1, 2 | o1 o2", "0; 1; 2; 3 or more | 3 | nothing",
        "0; 1; 2; 3 or more | 1, 2 | o2 o3", "0; 1; 2; 3 or more | 1, 3 | nothing"
    })
    void at_some_of_a_list(String labels, String typed, String chosen) {
        Walk walk = asked("several", labels.split("; "));
        walk.say(typed);
        assertThat(chosen(walk)).isEqualTo(chosen);
    }

    @Test
    void a_list_that_is_shown_with_numbers_counts_by_them() {
        String[] labels = Stream.concat(
                IntStream.range(0, 19).mapToObj(Integer::toString), Stream.of("19 or more")).toArray(String[]::new);
        Walk one = asked("one-of", labels);
        one.say("20");
        assertThat(chosen(one)).as("it has no such label").isEqualTo("o20");
        Walk several = asked("several", labels);
        several.say("18, 20");
        assertThat(chosen(several)).isEqualTo("o19 o20");
    }

    @Test
    void where_no_number_counts_none_is_asked_for() {
        Walk walk = asked("one-of", "0", "1", "2", "3 or more");
        assertThat(told(walk.say("3"))).doesNotContain(PhraseKey.CHOICE_EXPECTED, PhraseKey.HOW_TO_CHOOSE);
        assertThat(told(walk.say("/start"))).doesNotContain(PhraseKey.HOW_TO_CHOOSE);
    }
}
