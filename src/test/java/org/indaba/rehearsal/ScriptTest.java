package org.indaba.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rehearsal that was written down is a test of its questionnaire. */
class ScriptTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final Questionnaire KINDS = Dialogue.questionnaire("all-kinds");
    private static final String ACTS = "English\n[I agree]\n[Skip]\n[Skip]\nKenya\nno\n[☐ Rice]\n[Next]\n3 April 2026\n[Next]\n1, 3\n[Next]\n7\n";

    private static String rehearsed(String acts) throws IOException {
        return rehearsed(acts, Transcript.START);
    }

    private static String rehearsed(String acts, Instant begins) throws IOException {
        StringWriter out = new StringWriter();
        new Rehearsal(KINDS, PHRASES, PHRASES.vocabulary(), Optional.empty(), begins)
                .play(new BufferedReader(new StringReader(acts)), new PrintWriter(out), true);
        return out.toString();
    }

    @Test
    void a_rehearsal_that_was_written_down_goes_as_it_is_written() throws IOException {
        Transcript script = Transcript.parse(rehearsed(ACTS));
        assertThat(script.acts()).hasSize(14);
        assertThat(Rehearsal.differences(KINDS, PHRASES, script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-28T05:21:37.123Z, Yesterday", "2026-05-01T23:58:30Z, Today", "2026-11-24T09:00:00Z, 3 April 2026"})
    void it_goes_so_on_another_day_too(Instant begins, String sown) throws IOException {
        String act = sown.endsWith("day") ? "[" + sown + "]" : sown;
        String written = rehearsed(ACTS.replace("3 April 2026\n[Next]", act + "\n[Next]"), begins);
        assertThat(written).contains("> " + act);
        Transcript script = Transcript.parse(written);
        assertThat(Rehearsal.differences(KINDS, PHRASES, script)).isEmpty();
        assertThat(script.in("all-kinds", Language.ENGLISH).begins()).isEqualTo(script.begins());
    }

    @Test
    void a_time_that_is_none_is_said() {
        assertThatThrownBy(() -> Transcript.parse("% begins tomorrow\n> /start\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("% begins tomorrow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"When did you sow?", "= all-kinds sown: 2026-04-03", "  [☑ Rice]"})
    void what_goes_otherwise_is_shown_as_written_and_as_played(String line) throws IOException {
        Transcript script = Transcript.parse(rehearsed(ACTS).replace(line, "  something else"));
        List<String> differences = Rehearsal.differences(KINDS, PHRASES, script);
        String written = differences.stream().filter(each -> each.startsWith("-")).findFirst().orElseThrow();
        String played = differences.stream().filter(each -> each.startsWith("+")).findFirst().orElseThrow();
        assertThat(written).contains("something else");
        assertThat(played).contains(line.strip());
        assertThat(differences).hasSizeLessThanOrEqualTo(10);
    }

    /** All but those of several consultations: a rehearsal has one questionnaire. */
    static Stream<Path> dialoguesOfOne() {
        return Dialogue.files().filter(file -> Transcript.parse(Dialogue.text(file)).consultations().size() <= 1);
    }

    /** What a rehearsal says in another way: whom to ask, and who reads. */
    private static List<String> withoutContact(List<String> differences) {
        return differences.stream()
                .filter(line -> line.startsWith("-") || line.startsWith("+"))
                .filter(line -> !line.contains("@example.org") && !line.contains("–"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dialoguesOfOne")
    void every_dialogue_of_one_questionnaire_is_a_script(Path file) {
        Transcript script = Transcript.parse(Dialogue.text(file));
        Questionnaire questionnaire = Dialogue.questionnaire(
                script.consultations().stream().findFirst().map(Transcript.Setting::code).orElse("wg-study"));
        Collection<String> operator =
                Dialogue.read(file, PHRASES).desk().briefings().values().iterator().next().operator().in().values();
        assertThat(withoutContact(Rehearsal.differences(questionnaire, PHRASES, script)))
                .filteredOn(line -> operator.stream().noneMatch(line::contains))
                .as("the dialogue %s, played by the rehearsal", file.getFileName()).isEmpty();
    }

    @Test
    void a_script_can_be_in_one_language() throws IOException {
        StringWriter out = new StringWriter();
        new Rehearsal(KINDS, PHRASES, PHRASES.vocabulary(), Optional.of(Language.ARABIC), Transcript.START)
                .play(new BufferedReader(new StringReader("[أوافق]\n")), new PrintWriter(out), true);
        Transcript script = Transcript.parse(out.toString()).in("all-kinds", Language.ARABIC);
        assertThat(Rehearsal.differences(KINDS, PHRASES, script)).isEmpty();
    }

    @Test
    void what_is_far_from_a_difference_is_left_out() {
        List<String> written = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(TranscriptDiff.between(written, written)).isEmpty();
        assertThat(TranscriptDiff.between(written, List.of("a", "b", "c", "d", "X", "f", "g", "h", "i")))
                .containsExactly("…", "  b", "  c", "  d", "- e", "+ X", "  f", "  g", "  h");
    }
}
