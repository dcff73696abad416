package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill of docs/restore.md over the packaged program: back up beside a running server, lose the machine, put the backup
 * and the key on another, and go on where everybody was.
 */
class RestoreDrillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path machine;

    @TempDir
    private Path other;

    @TempDir
    private Path elsewhere;

    @Test
    void the_machine_is_lost_and_everybody_goes_on_where_they_were() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Person amina = telegram.person(5_000_000_001L, "en");
            Program lost = Drill.program(machine, telegram);
            List<byte[]> before;
            Path backup;
            try (Program.Running server = lost.serve()) {
                Drill.answersHalf(amina, lost);
                Program.Ended made = lost.run("backup");
                assertThat(made.status()).as(made.err()).isZero();
                backup = onlyBackup(made);
                assertThat(made.text()).hasLineCount(1)
                        .contains(": 1 response, 2 answers, 1 file sent by people, " + Files.size(backup) + " bytes");
                assertThat(made.err()).contains("The key file " + machine.resolve("indaba.key") + " is not in it");
                before = Drill.exported(server);
                cutShort(lost);
                server.kill();
            }
            Path saved = Files.copy(backup, elsewhere.resolve("saved.backup"));

            Program found = Drill.program(other, telegram);
            Files.writeString(other.resolve("indaba.key"), "ab".repeat(32));
            refused(found.run("restore", saved.toString()), "was made with another key");
            Files.copy(machine.resolve("indaba.key"), Files.createDirectory(other.resolve("key")).resolve("indaba.key"));
            found.set("INDABA_KEY_FILE", other.resolve("key/indaba.key").toString());
            byte[] whole = Files.readAllBytes(saved);
            Path cut = Files.write(elsewhere.resolve("cut.backup"), Arrays.copyOf(whole, whole.length - 1));
            refused(found.run("restore", cut.toString()), "is damaged or cut");
            assertThat(other.resolve("var/indaba.db")).as("nothing was put back").doesNotExist();

            Program.Ended restored = found.run("restore", saved.toString());
            assertThat(restored.status()).as(restored.err()).isZero();
            assertThat(restored.text()).startsWith(other.resolve("var") + " is put back from ").hasLineCount(1);
            assertThat(found.run("verify").text()).startsWith("the audit is whole: ");

            try (Program.Running server = found.serve()) {
                List<byte[]> after = Drill.exported(server);
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.get(i)).as("an export, byte for byte").isEqualTo(before.get(i));
                }
                Drill.goesOn(amina);
                assertThat(new String(Drill.exported(server).get(1), StandardCharsets.UTF_8))
                        .contains("Before the loss.", "After the loss.");
            }
        }
    }

    /** A backup that is killed while it is made leaves no file with its name that is not whole. */
    private void cutShort(Program program) throws IOException, InterruptedException {
        Path target = elsewhere.resolve("killed.backup");
        Process backup = program.begin("backup", target.toString());
        Path scratch = machine.resolve("var/backup.tmp");
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).atMost(PATIENCE)
                .until(() -> Files.exists(scratch) || !backup.isAlive());
        backup.destroyForcibly().waitFor();
        if (Files.exists(target)) {
            assertThat(program.run("verify", target.toString()).status()).isZero();
        }
    }

    private Path onlyBackup(Program.Ended made) throws IOException {
        try (Stream<Path> files = Files.list(machine.resolve("backups"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.get(0).getFileName().toString()).matches("indaba-\\d{8}T\\d{6}Z\\.backup");
            assertThat(made.text()).startsWith(all.get(0) + ": ");
            return all.get(0);
        }
    }

    private static void refused(Program.Ended ended, String why) {
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("indaba: ").contains(why).hasLineCount(1);
    }
}
