package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.Terminal;
import org.indaba.export.Fixture;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.EditionRegistry;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.store.consultation.KnownEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    private static final Path KINDS = Path.of("src/test/resources/questionnaires/all-kinds.yaml");
    private static final Path STUDY = Path.of("config/questionnaires/wg-study.yaml");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int check(Path file) {
        Terminal terminal = new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        CommandLine command = new CommandLine(new CheckCommand(terminal, environment()));
        return CommandErrorHandler.applyTo(command, terminal.err()).execute(file.toString());
    }

    private Map<String, String> environment() {
        return Map.of("INDABA_DATA_DIR", folder.toString());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("asked.yaml"), text);
    }

    @Test
    void a_file_in_order_is_said_to_be() {
        assertThat(check(KINDS)).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(KINDS + " is in order: 8 questions in 2 languages");
        assertThat(said()).isEmpty();
    }

    @Test
    void every_flaw_has_a_line_of_its_own() throws IOException {
        Path file = written(Files.readString(KINDS)
                .replace("most: 3", "most: 9").replace("is: [yes]", "is: [perhaps]").replace("decimals: 3", "decimal: 3"));
        assertThat(check(file)).isEqualTo(1);
        assertThat(said().lines()).hasSize(3).allMatch(line -> line.matches(".*asked\\.yaml:\\d+: .+"));
        assertThat(out.size()).isZero();
    }

    @Test
    void a_file_of_three_gigabytes_is_refused_and_not_read() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        assertThat(check(file)).isEqualTo(1);
        assertThat(said()).hasLineCount(1).contains("the file is larger than 2 MB");
    }

    @Test
    void a_file_that_is_not_there_is_told_in_one_line() {
        assertThat(check(folder.resolve("no.yaml"))).isEqualTo(2);
        assertThat(said()).hasLineCount(1).contains("cannot be read; name a questionnaire's file");
    }

    @Test
    void a_changed_text_under_a_version_in_use_is_found() throws Exception {
        String text = Files.readString(STUDY);
        Edition edition = new Edition("wg-study", "1");
        String digest = EditionRegistry.digest(QuestionnaireFile.parse("x", text));
        Fixture fixture = new Fixture(folder);
        try {
            fixture.store(rows -> rows.response(7, "wg-study"));
            fixture.database.write("test", db -> {
                new KnownEdition(edition, digest, text).replace(db);
                return null;
            }).join();
        } finally {
            fixture.close();
        }
        assertThat(check(STUDY)).as(said()).isZero();
        assertThat(check(written(text.replace("What elements", "Which elements")))).isEqualTo(1);
        assertThat(said()).contains("version 1 of wg-study is in use and its text differs; give it a new version");
    }
}
