package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.ServeLock;
import org.indaba.cli.context.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one SQLite database, each with a data directory of its own. */
@Timeout(60)
class ServeCommandTest {
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path database;

    @BeforeEach
    void shared() throws Exception {
        database = Files.createDirectories(folder.resolve("shared")).resolve("indaba.db");
    }

    @AfterEach
    void putBack() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private int serve(Path named) {
        Terminal terminal = new Terminal(
                new ByteArrayOutputStream(), new PrintStream(err, true, StandardCharsets.UTF_8), false);
        return CommandErrorHandler.run(new ServeCommand(terminal, Map.of(
                "INDABA_CONFIG_DIR", "config", "INDABA_DATA_DIR", folder.resolve("second").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString(), "INDABA_PORT", "18099",
                "INDABA_DATABASE_URL", "jdbc:sqlite:" + named)), terminal.err());
    }

    private void refuses(Path named) throws Exception {
        try (ServeLock first = ServeLock.beside(database).orElseThrow()) {
            assertThat(serve(named)).isEqualTo(CommandException.WRONG_WORDS);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("indaba: another server uses the database " + named + "; ").contains("INDABA_DATABASE_URL")
                .hasLineCount(1);
    }

    @Test
    void the_second_does_not_start() throws Exception {
        refuses(database);
    }

    @Test
    void nor_does_it_by_another_name_of_the_file() throws Exception {
        Files.createFile(database);
        refuses(Files.createSymbolicLink(folder.resolve("other.db"), database));
    }

    @Test
    void a_folder_that_is_not_there_is_said_in_one_line() {
        assertThat(serve(folder.resolve("nowhere/indaba.db"))).isEqualTo(CommandException.WRONG_WORDS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere").contains("INDABA_DATABASE_URL").hasLineCount(1);
    }
}
