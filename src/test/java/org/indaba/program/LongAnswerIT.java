package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;
import org.indaba.channel.webchat.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An answer of fifty million characters goes everywhere in a heap of 64 MB, whole. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LongAnswerIT {
    private static final String TOKEN = "a-token-of-the-secretariat";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void on_a_page_it_is_downloaded_four_at_a_time_and_told_to_its_author_and_withdrawn() throws Exception {
        Program program = new Program(folder).set("INDABA_SECRETARIAT_TOKEN", TOKEN);
        try (Program.Running server = program.serve()) {
            Browser amina = new Browser(server.url(), "en");
            amina.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("Skip");
            amina.type("Kenya").press("Next").type("My words").press("Next");
            LongAnswer.give(program, "a");

            inFour(List.of("responses.csv", "answers.csv", "answers.jsonl", "archive.zip"), name -> isWhole(server, name));
            inFour(List.of("my-data", "my-data", "answers.csv", "responses.jsonl"), name -> {
                if (name.equals("my-data")) {
                    LongAnswer.isWhole(sent(server.url() + "/c/wg-study/my-data", amina), LongAnswer.Form.TEXT);
                } else {
                    isWhole(server, name);
                }
            });
            byTheVerb(program);
            whileItIsWithdrawn(program, server, amina);
            assertThat(Files.readString(program.log())).doesNotContain("OutOfMemoryError");
        }
    }

    private static void byTheVerb(Program program) throws Exception {
        for (String table : List.of("responses", "answers")) {
            Path file = program.folder().resolve(table + ".csv");
            Program.Ended ended = program.run("export", "wg-study", "--table", table, "--out", file.toString());
            assertThat(ended.status()).as(ended.err()).isZero();
            try (InputStream in = Files.newInputStream(file)) {
                LongAnswer.isWhole(in, LongAnswer.Form.SAFE_CSV);
            }
            Files.delete(file);
        }
    }

    /** What has begun is of one moment; nothing that begins later has any of it. */
    private void whileItIsWithdrawn(Program program, Program.Running server, Browser amina) throws Exception {
        try (InputStream begun = download(server, "answers.csv")) {
            assertThat(begun.read()).as("the first byte").isEqualTo(0xEF);
            amina.open("/c/wg-study/mydata");
            assertThat(amina.text()).contains("Messages held: " + String.format("%,d", LongAnswer.PIECES + 1));
            amina.press("Delete your answers").press("Delete");
            assertThat(DataFile.of(program).count("bubble")).isZero();
            LongAnswer.isWhole(begun, LongAnswer.Form.SAFE_CSV);
        }
        try (InputStream after = download(server, "answers.csv")) {
            assertThat(new String(after.readAllBytes()).lines()).hasSize(1);
        }
    }

    @Test
    void in_a_chat_it_is_changed_and_looked_through_and_asked_for_and_withdrawn() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = new Program(folder)
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            try (Program.Running server = program.serve()) {
                Person amina = telegram.person(5_000_000_041L, "en");
                amina.types("/start wg-study");
                WholeLineIT.tap(amina, "English", "I agree", "Civil society", "None of these");
                amina.sees("country");
                amina.types("Kenya");
                amina.sees("1 of 5");
                Message first = amina.types("First piece.");
                amina.types("Second piece.");
                await().atMost(PATIENCE).until(() -> DataFile.of(program).count("bubble") == 2);
                LongAnswer.give(program, "a");

                amina.edits(first, "First piece, changed.");
                await().atMost(PATIENCE).until(() -> DataFile.of(program).count("revision") == 1);
                WholeLineIT.tap(amina, "Next");
                for (int i = 2; i <= 5; i++) {
                    amina.sees(i + " of 5");
                    WholeLineIT.tap(amina, "Skip");
                }
                WholeLineIT.tap(amina, "Anonymous");
                amina.sees("Submit when you are ready");
                WholeLineIT.tap(amina, "Edit");
                amina.sees("2. Second piece.");
                WholeLineIT.tap(amina, "Delete 2");
                await().atMost(PATIENCE).until(() -> DataFile.of(program).count("bubble") == LongAnswer.PIECES + 1);

                amina.types("/mydata");
                amina.sees("more than a chat can carry");
                try (Stream<Path> left = Files.list(folder.resolve("var/media/outgoing"))) {
                    assertThat(left.toList()).as("files that were begun for the chat").isEmpty();
                }
                amina.types("/withdraw");
                WholeLineIT.tap(amina, "Delete");
                await().atMost(PATIENCE).until(() -> DataFile.of(program).count("bubble") == 0);
            }
            assertThat(Files.readString(program.log())).doesNotContain("OutOfMemoryError");
        }
    }

    private interface Check {
        void of(String name) throws Exception;
    }

    private static void inFour(List<String> names, Check check) throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(names.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (String name : names) {
                running.add(four.submit(() -> {
                    check.of(name);
                    return name;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            four.shutdownNow();
        }
    }

    private void isWhole(Program.Running server, String name) throws Exception {
        try (InputStream in = download(server, name)) {
            if (!name.equals("archive.zip")) {
                LongAnswer.isWhole(in, name.endsWith(".csv") ? LongAnswer.Form.SAFE_CSV : LongAnswer.Form.JSON);
                return;
            }
            Map<String, Long> sizes = new HashMap<>();
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("responses.csv") || entry.getName().equals("answers.csv")) {
                    LongAnswer.isWhole(zip, LongAnswer.Form.SAFE_CSV);
                }
                sizes.put(entry.getName(), entry.getSize());
            }
            assertThat(sizes).containsKeys("responses.csv", "answers.csv", "codebook.csv", "manifest.json");
            // what stands behind the last entry, which a reader of a stream passes over
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private InputStream download(Program.Running server, String name) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/consultations/wg-study/" + name))
                        .header("Authorization", "Bearer " + TOKEN).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    private InputStream sent(String url, Browser of) throws IOException, InterruptedException {
        String cookies = of.cookies().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(URI.create(url)).header("Cookie", cookies).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        return answer.body();
    }
}
