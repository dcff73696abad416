package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.junit.jupiter.api.Test;

class QuestionnaireFileTest {
    static final String HARVEST = read("harvest.yaml");

    static String read(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/questionnaires", name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_file_says_what_is_asked_in_each_language() {
        Questionnaire harvest = QuestionnaireFile.parse("harvest.yaml", HARVEST);
        assertThat(harvest.edition()).isEqualTo(new Edition("harvest", "1"));
        assertThat(harvest.title().in(Language.ARABIC)).isEqualTo("الحصاد");
        assertThat(harvest.questions()).extracting(Question::id).containsExactly("a", "crop", "c");
        assertThat(harvest.questions()).extracting(each -> each.kind().word()).containsExactly("open", "one-of", "open");
        assertThat(harvest.questions()).extracting(Question::required).containsExactly(true, false, false);
        Question crop = harvest.question("crop").orElseThrow();
        assertThat(crop.kind().options()).extracting(Option::code).containsExactly("maize", "wheat", "other");
        assertThat(crop.kind().options().get(2).label().in(Language.ENGLISH)).isEqualTo("Another crop");
    }

    @Test
    void comments_line_ends_and_a_byte_order_mark_do_not_matter() {
        Questionnaire plain = QuestionnaireFile.parse("harvest.yaml", HARVEST);
        String dressed = "\uFEFF# more\n---\n" + HARVEST.replace("\n", "\r\n") + "...\r\n";
        assertThat(QuestionnaireFile.parse("harvest.yaml", dressed)).isEqualTo(plain);
    }

    @Test
    void words_that_yaml_takes_for_something_else_are_texts() {
        String odd = HARVEST.replace("version: \"1\"", "version: 1.10").replace("code: maize", "code: no");
        Questionnaire read = QuestionnaireFile.parse("harvest.yaml", odd);
        assertThat(read.edition().version()).isEqualTo("1.10");
        assertThat(read.questions().get(1).kind().options().get(0).code()).isEqualTo("no");
    }

    @Test
    void every_flaw_is_reported_in_one_pass_in_the_order_of_the_file() {
        String broken = HARVEST.replace("title:", "titel:").replace("kind: one-of", "kind: rating").replace("id: c", "id: a");
        InvalidFileException flaws = catchThrowableOfType(InvalidFileException.class, () -> QuestionnaireFile.parse("harvest.yaml", broken));
        assertThat(flaws.flaws()).extracting(Flaw::toString).containsExactly(
                "harvest.yaml:2: \"title\" is missing from a questionnaire; add title: {ar: …, en: …}",
                "harvest.yaml:5: \"titel\" is not a key of a questionnaire; did you mean title?",
                "harvest.yaml:13: the kind \"rating\" is not known; this release asks questions of kind open, one-of, several, yes-no, scale, number or date",
                "harvest.yaml:19: the id \"a\" is taken by the question in line 8; give this one another");
        assertThat(flaws).hasMessage(String.join("\n", flaws.flaws().stream().map(Flaw::toString).toList()));
    }
}
