package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
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
    private static final String TOKEN = "token-of-the-drill";
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
            Program lost = program(machine, telegram);
            List<byte[]> before;
            Path backup;
            try (Program.Running server = lost.serve()) {
                answersHalf(amina, lost);
                Program.Ended made = lost.run("backup");
                assertThat(made.status()).as(made.err()).isZero();
                backup = onlyBackup(made);
                assertThat(made.text()).hasLineCount(1)
                        .contains(": 1 response, 2 answers, 1 file sent by people, " + Files.size(backup) + " bytes");
                assertThat(made.err()).contains("The key file " + machine.resolve("indaba.key") + " is not in it");
                before = exported(server);
                cutShort(lost);
                server.kill();
            }
            Path saved = Files.copy(backup, elsewhere.resolve("saved.backup"));

            Program found = program(other, telegram);
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
                List<byte[]> after = exported(server);
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.get(i)).as("an export, byte for byte").isEqualTo(before.get(i));
                }
                goesOn(amina);
                assertThat(new String(exported(server).get(1), StandardCharsets.UTF_8))
                        .contains("Before the loss.", "After the loss.");
            }
        }
    }

    private Program program(Path folder, BotApiServer telegram) {
        return new Program(folder)
                .set("INDABA_BACKUP_DIR", folder.resolve("backups").toString())
                .set("INDABA_SECRETARIAT_TOKEN", TOKEN)
                .set("TELEGRAM_BOT_TOKEN", telegram.token())
                .set("TELEGRAM_API_URL", telegram.url());
    }

    /** Two questions of five, one with a voice note, all of it stored and everything said. */
    private static void answersHalf(Person amina, Program program) {
        amina.types("/start wg-study");
        WholeLineIT.tap(amina, "English", "I agree", "Civil society", "None of these");
        amina.sees("country");
        amina.types("Kenya");
        amina.sees("1 of 5");
        amina.types("Before the loss.");
        WholeLineIT.tap(amina, "Next");
        amina.sees("2 of 5");
        amina.sendsVoice("the bytes of a voice note".getBytes(StandardCharsets.UTF_8));
        WholeLineIT.tap(amina, "Next");
        amina.sees("3 of 5");
        DataFile data = DataFile.of(program);
        await("all is said, the voice note is there").atMost(PATIENCE).until(() ->
                data.count("outbox where state <> 'parked'") == 0 && data.count("media where state = 'stored'") == 1);
    }

    private static void goesOn(Person amina) {
        amina.types("After the loss.");
        WholeLineIT.tap(amina, "Next");
        amina.sees("4 of 5");
        WholeLineIT.tap(amina, "Skip");
        amina.sees("5 of 5");
        WholeLineIT.tap(amina, "Skip", "Anonymous", "Submit");
        amina.sees("Receipt");
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

    private static List<byte[]> exported(Program.Running server) throws IOException, InterruptedException {
        List<byte[]> files = new ArrayList<>();
        for (String table : List.of("responses", "answers")) {
            URI csv = URI.create(server.url() + "/api/v1/consultations/wg-study/" + table + ".csv");
            HttpRequest request = HttpRequest.newBuilder(csv).header("Authorization", "Bearer " + TOKEN).build();
            HttpResponse<byte[]> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            files.add(response.body());
        }
        return files;
    }

    private static void refused(Program.Ended ended, String why) {
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("indaba: ").contains(why).hasLineCount(1);
    }
}
