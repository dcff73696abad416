package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.indaba.channel.webchat.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a small disk is kept for what people type. */
class DiskFloorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MEGABYTES = 160;
    private static final int FLOOR = 64;
    private static final byte[] VOICE = Arrays.copyOf("OggS a voice".getBytes(StandardCharsets.US_ASCII), 40_000);
    private static final String NO_ROOM = "There is no room for files here just now";

    @TempDir
    private Path folder;

    @Test
    void below_the_floor_no_file_is_fetched_or_taken_no_backup_is_made_and_text_goes_on() throws Exception {
        assumeThat(Boolean.getBoolean("without.mount")).as("left out by -Dwithout.mount").isFalse();
        try (SmallDisk disk = new SmallDisk(folder.resolve("var"), MEGABYTES);
                BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = Load.at(new Program(folder), telegram).within(disk.entering())
                    .set("INDABA_BACKUP_DIR", folder.resolve("backups").toString())
                    .set("INDABA_DISK_FLOOR_MB", Integer.toString(FLOOR));
            try (Program.Running server = program.serve()) {
                Browser browser = new Browser(server.url(), "en");
                browser.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("None of these");
                browser.type("Kenya").press("Next");
                Person amina = begun(telegram);
                assertThat(program.run("backup").status()).as("with room").isZero();

                disk.fillUpTo(FLOOR / 2);
                browser.attach(new Browser.Upload("voice", "said.ogg", "audio/ogg", VOICE)).type("By web.").press("Add more");
                assertThat(browser.status()).isEqualTo(503);
                assertThat(browser.text()).contains(NO_ROOM);
                browser.type(browser.field()).press("Add more");
                assertThat(browser.status()).isEqualTo(200);
                amina.sendsVoice(VOICE);
                amina.types("By chat.");
                await("both texts").atMost(PATIENCE).until(() -> answers(program).contains("By chat.", "By web."));
                assertThat(answers(program).text()).contains("pending:voice");
                assertThat(telegram.calls("getFile")).as("nothing is asked for").isEmpty();
                Program.Ended backup = program.run("backup");
                assertThat(backup.status()).isEqualTo(1);
                assertThat(backup.err()).contains("there is no room for one").contains("earlier backups are kept")
                        .hasLineCount(1);
                await("it is told").atMost(PATIENCE).until(() -> ready(server).contains("\"disk\""));
                assertThat(ready(server)).contains("\"status\":\"ready\"");

                disk.makeRoom();
                amina.sendsVoice(VOICE);
                await("both voices are fetched").atMost(PATIENCE)
                        .until(() -> !telegram.calls("getFile").isEmpty() && !answers(program).contains("pending:voice"));
                browser.attach(new Browser.Upload("voice", "said.ogg", "audio/ogg", VOICE)).press("Add more");
                assertThat(browser.status()).isEqualTo(200);
                assertThat(program.run("backup").status()).as("with room again").isZero();
            }
        } catch (IOException none) {
            throw new AssertionError(none.getMessage() + "; -Dwithout.mount=true leaves this out", none);
        }
    }

    private static Person begun(BotApiServer telegram) {
        Person amina = telegram.person(5_000_000_001L, "en");
        amina.types("/start wg-study");
        WholeLineIT.tap(amina, "English", "I agree", "Civil society", "None of these");
        amina.sees("country");
        amina.types("Kenya");
        amina.seesButton("Skip");
        return amina;
    }

    private record Answers(String text) {
        boolean contains(String... words) {
            return Arrays.stream(words).allMatch(text::contains);
        }
    }

    private Answers answers(Program program) throws Exception {
        return new Answers(program.run("export", "wg-study", "--table", "answers").text());
    }

    private static String ready(Program.Running server) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(server.url() + "/health/ready")).build(),
                HttpResponse.BodyHandlers.ofString()).body().replaceAll("(?s).*(\"unwell\".*)", "$1");
    }
}
