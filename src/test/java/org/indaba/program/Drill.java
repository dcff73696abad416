package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;

/** What the drills have in common: somebody answers half, the machine is lost, and they go on at another. */
final class Drill {
    private static final String TOKEN = "token-of-the-drill-of-restoring";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Drill() {}

    static Program program(Path folder, BotApiServer telegram) {
        return new Program(folder)
                .set("INDABA_BACKUP_DIR", folder.resolve("backups").toString())
                .set("INDABA_SECRETARIAT_TOKEN", TOKEN)
                .set("TELEGRAM_BOT_TOKEN", telegram.token())
                .set("TELEGRAM_API_URL", telegram.url());
    }

    /** Two questions of five, one with a voice note, all of it stored and everything said. */
    static void answersHalf(Person amina, Program program) {
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

    static void goesOn(Person amina) {
        amina.types("After the loss.");
        WholeLineIT.tap(amina, "Next");
        amina.sees("4 of 5");
        WholeLineIT.tap(amina, "Skip");
        amina.sees("5 of 5");
        WholeLineIT.tap(amina, "Skip", "Anonymous", "Text only", "Submit");
        amina.sees("Receipt");
    }

    static List<byte[]> exported(Program.Running server) throws IOException, InterruptedException {
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
}
