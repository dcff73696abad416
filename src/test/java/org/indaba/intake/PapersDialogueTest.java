package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.indaba.cli.RoundCommand;
import org.indaba.cli.context.Terminal;
import org.indaba.configuration.CatalogFolder;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The transcripts in {@code papers/*.txt}, as {@link StaffTranscript} plays them: dates, documents, comment rounds,
 * those invited by name. The consultations are the product's, that of {@code docs/examples} and those of
 * {@code papers-config}.
 */
class PapersDialogueTest {
    static final Path FOLDER = Path.of("src/test/resources/papers");
    private static final Phrasebook PHRASES = Phrasebook.packed();

    @TempDir
    Path folder;

    static Stream<Path> dialogues() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialogues")
    void people_see_what_the_transcript_says(Path file) throws Exception {
        try (StaffScene scene = new StaffScene(PHRASES, folder, CatalogFolder.read(configured(folder)))) {
            StaffTranscript.play(file, scene);
        }
    }

    /** A configuration folder with all of them. */
    static Path configured(Path folder) throws IOException {
        Path config = folder.resolve("config");
        copy(Path.of("config/questionnaires"), config.resolve("questionnaires"));
        copy(Path.of("config/consultations"), config.resolve("consultations"));
        copy(Path.of("src/test/resources/papers-config"), config.resolve("consultations"));
        Files.copy(Path.of("docs/examples/wg-study-2007.yaml"), config.resolve("consultations/wg-study-2007.yaml"));
        Terminal nowhere = new Terminal(
                OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream(), true), false);
        int made = new CommandLine(new RoundCommand(nowhere, Map.of("INDABA_CONFIG_DIR", config.toString()))).execute(
                "src/test/resources/papers-files/report.md", "--code", "draft-report", "--contact", "help@example.org",
                "--closes", "2027-06-30");
        assertThat(made).isZero();
        return config;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
    }
}
