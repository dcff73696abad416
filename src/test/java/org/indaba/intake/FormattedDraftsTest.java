package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.indaba.cli.RoundCommand;
import org.indaba.cli.context.Terminal;
import org.indaba.configuration.CatalogFolder;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The transcript in {@code papers-formatted}, of comment rounds on Markdown in several scripts. */
class FormattedDraftsTest {
    private static final Path TRANSCRIPT = Path.of("src/test/resources/papers-formatted/01-formatted-drafts.txt");

    @TempDir
    private Path folder;

    @Test
    void people_see_what_the_transcript_says() throws Exception {
        Path config = folder.resolve("config");
        Files.createDirectories(config.resolve("questionnaires"));
        Files.createDirectories(config.resolve("consultations"));
        round(config, "formatted", "en");
        round(config, "formatted-ar", "ar");
        round(config, "formatted-zh", "zh");
        try (StaffScene scene = new StaffScene(Phrasebook.packed(), folder, CatalogFolder.read(config))) {
            StaffTranscript.play(TRANSCRIPT, scene);
        }
        assertThat(Files.readString(TRANSCRIPT)).doesNotContain("no such button");
    }

    private static void round(Path config, String code, String language) {
        Terminal nowhere = new Terminal(
                OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream(), true), false);
        List<String> arguments = List.of(
                "src/test/resources/papers-files/" + code + ".md", "--code", code, "--contact", "help@example.org",
                "--closes", "2027-06-30", "--language", language);
        int made = new CommandLine(new RoundCommand(nowhere, Map.of("INDABA_CONFIG_DIR", config.toString())))
                .execute(arguments.toArray(String[]::new));
        assertThat(made).isZero();
    }
}
