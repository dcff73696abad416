package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.indaba.botapi.BotApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verbs work beside a server that runs, and a server that is told to stop loses nothing. */
class VerbsBesideIT {
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final int PEOPLE = 10;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tokens_are_made_and_ended_and_answers_exported_beside_a_server() throws Exception {
        Program program = new Program(folder);
        try (Program.Running server = program.serve()) {
            Program.Ended made = program.run("token", "create", "--role", "secretariat");
            assertThat(made.status()).as(made.err()).isZero();
            String token = made.text().strip();
            String csv = server.url() + "/api/v1/consultations/wg-study/answers.csv";
            assertThat(status(csv, token)).isEqualTo(200);

            Matcher id = Pattern.compile("token revoke (\\S+)").matcher(made.err());
            assertThat(id.find()).as(made.err()).isTrue();
            assertThat(program.run("token", "revoke", id.group(1)).status()).isZero();
            assertThat(status(csv, token)).isEqualTo(401);

            Program.Ended exported = program.run("export", "wg-study");
            assertThat(exported.text()).as(exported.err()).startsWith("\uFEFFresponse_id,");
            assertThat(exported.err()).isEmpty();
        }
    }

    @Test
    void a_questionnaire_is_rehearsed_beside_a_server_with_piped_input() throws Exception {
        Program program = new Program(folder);
        try (Program.Running server = program.serve()) {
            Program.Ended rehearsed = program.runReading(
                    "I agree\nGovernment\nSkip\nKenya\nMy rehearsed answer.\nNext\n", "rehearse",
                    Path.of("config/questionnaires/wg-study.yaml").toAbsolutePath().toString(), "--language", "en");
            assertThat(rehearsed.status()).as(rehearsed.err()).isZero();
            assertThat(rehearsed.text()).contains("> My rehearsed answer.", "2 of 5");
            assertThat(rehearsed.err()).isEmpty();
        }
        assertThat(Csv.rows(program, "responses")).as("nothing is kept").isEmpty();
    }

    @Test
    void a_server_that_is_told_to_stop_under_load_stops_in_time_and_loses_nothing() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = new Program(folder)
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            Crowd crowd = new Crowd(telegram, PEOPLE, 7);
            Program.Running server = program.serve();
            crowd.each(Crowd.Member::begins);
            crowd.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> crowd.taken() > 300);
            long began = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as("time to stop").isLessThan(STOP);
            crowd.close();

            try (Program.Running again = program.serve()) {
                await().atMost(Duration.ofSeconds(60)).until(() -> telegram.pendingUpdates() == 0);
                List<String> said = crowd.members().stream().flatMap(each -> each.bubbles().stream()).toList();
                List<String> stored = Csv.rows(program, "answers").stream()
                        .flatMap(VerbsBesideIT::lines).toList();
                assertThat(stored).containsExactlyInAnyOrderElementsOf(said);
            }
        }
    }

    private static Stream<String> lines(CSVRecord row) {
        return row.get("text").isEmpty() ? Stream.empty() : Stream.of(row.get("text").split("\n"));
    }

    private int status(String url, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
