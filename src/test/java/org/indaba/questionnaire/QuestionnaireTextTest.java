package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireTextTest {
    static Stream<Path> files() throws IOException {
        try (Stream<Path> product = Files.list(Path.of("config/questionnaires"));
                Stream<Path> tests = Files.list(Path.of("src/test/resources/questionnaires"))) {
            return Stream.concat(product, tests).filter(each -> each.toString().endsWith(".yaml")).sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void what_is_written_reads_as_the_same_questionnaire(Path file) throws IOException {
        Questionnaire questionnaire = QuestionnaireFile.parse(file.toString(), Files.readAllBytes(file));
        Questionnaire again = QuestionnaireFile.parse("again", QuestionnaireText.write(questionnaire));
        assertThat(again).isEqualTo(questionnaire);
        assertThat(EditionRegistry.digest(again)).isEqualTo(EditionRegistry.digest(questionnaire));
    }
}
