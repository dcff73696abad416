package org.indaba.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.phrases.Foreign;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dialogues {@code …-whole-interview-xx.txt}: one in each language, and nothing of another in any of their screens. */
class WholeInterviewsTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();

    static Stream<Language> languages() {
        return PHRASES.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_screen_mixes_languages(Language language) {
        for (String line : bot(language)) {
            assertThat(Foreign.in(language, line)).as("in %s: %s", language, line).isEmpty();
        }
    }

    @Test
    void arabic_isolates_what_runs_from_left_to_right() {
        for (String line : bot(Language.ARABIC)) {
            if (!line.startsWith("  [")) {
                assertThat(Foreign.withoutIsolates(line)).as(line).doesNotContainPattern("[A-Za-z]");
            }
        }
    }

    /** What the bot says once the language is chosen: before, the list of languages names each in its own. */
    private static List<String> bot(Language language) {
        Path file = Dialogue.files()
                .filter(each -> each.toString().endsWith("-whole-interview-" + language + ".txt"))
                .findFirst().orElseThrow(() -> new AssertionError("no whole interview in " + language));
        List<String> said = new ArrayList<>();
        int acts = 0;
        for (String line : DialogueTest.play(Dialogue.read(file, PHRASES))) {
            acts += line.startsWith(">") ? 1 : 0;
            if (acts > 1 && (line.startsWith("<") || line.startsWith("  "))) {
                said.add(line.replaceFirst("^< \\((file|over the chat)\\) ", "< "));
            }
        }
        assertThat(said).hasSizeGreaterThan(150);
        return said;
    }
}
