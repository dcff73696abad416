package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.indaba.botapi.BotApiServer;
import org.indaba.configuration.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code archive}: a server for the classes alone. The real one may be running, or about to. */
class ClassArchiveCommandTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @AfterEach
    void leaveHome() {
        System.clearProperty(Configuration.HOME);
    }

    @Test
    void what_is_configured_is_neither_asked_for_updates_nor_written_to() throws Exception {
        try (BotApiServer telegram = BotApiServer.start()) {
            Path conf = Files.createDirectory(home.resolve("config")).resolve("indaba.conf");
            Files.writeString(conf, """
                    telegram { bot-token = "%s", api-url = "%s" }
                    files { database-url = "jdbc:sqlite:%s" }
                    """.formatted(telegram.token(), telegram.url(), home.resolve("real.db")));
            System.setProperty(Configuration.HOME, home.toString());
            telegram.person(7001, "en").types("My long answer, written while the server was exchanged.");
            for (int run = 1; run <= 2; run++) {
                assertThat(new CommandLine(new ClassArchiveCommand()).execute(folder.toString())).isZero();
            }
            assertThat(telegram.calls()).isEmpty();
            assertThat(telegram.pendingUpdates()).isEqualTo(1);
            assertThat(list(home)).containsExactly("config");
            assertThat(list(home.resolve("config"))).containsExactly("indaba.conf");
        }
    }

    private static List<String> list(Path folder) throws Exception {
        try (var entries = Files.list(folder)) {
            return entries.map(each -> each.getFileName().toString()).toList();
        }
    }
}
