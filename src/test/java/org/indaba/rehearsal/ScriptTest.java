package org.indaba.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rehearsal that was written down is a test of its questionnaire. */
class ScriptTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final Questionnaire KINDS = Dialogue.questionnaire("all-kinds");
    private static final String ACTS = "English\n[I agree]\n[Skip]\n[Skip]\nKenya\nno\n[☐ Rice]\n[Next]\n3 April 2026\n[Next]\n1, 3\n[Next]\n7\n";

    private static String rehearsed(String acts) throws IOException {
        StringWriter out = new StringWriter();
        new Rehearsal(KINDS, PHRASES, PHRASES.vocabulary(), Optional.empty(), Transcript.START)
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
        assertThat(Difference.between(written, written)).isEmpty();
        assertThat(Difference.between(written, List.of("a", "b", "c", "d", "X", "f", "g", "h", "i")))
                .containsExactly("…", "  b", "  c", "  d", "- e", "+ X", "  f", "  g", "  h");
    }
}
