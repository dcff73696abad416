package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.indaba.channel.webchat.Browser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two hundred connections try to exhaust the packaged program, which has a heap of 64 MB, while twenty people answer over
 * pages. {@code -Dattack=120} makes it two minutes.
 */
class AttackIT {
    private static final int PEOPLE = 20;
    private static final long SEED = 20_261_202;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("attack", 20));
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String LARGE = "The first piece of a very large answer.";

    /** What a server learns while it serves stays: classes, caches, and the sessions of those who came. */
    private static final long MOST_GROWTH_KILOBYTES = 10_000;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest(name = "attackers at {0}")
    @ValueSource(strings = {"127.0.0.66", "127.0.0.1"})
    void nobody_is_lost_doubled_or_silenced_by_two_hundred_connections(String attackersAddress) throws Exception {
        Program program = new Program(folder).set("INDABA_PORT", Integer.toString(Program.freePort()));
        Path paper = Files.write(folder.resolve("large.md"), "# A long paper\n\nIts words.\n".getBytes());
        byte[] words = new byte[19_900_000];
        new Random(SEED).ints(words.length, 'a', 'z').forEach(new Filler(words)::put);
        Files.write(paper, words);
        assertThat(program.run("document", "add", paper.toString(), "--consultation", "wg-study", "--status", "revised")
                .status()).isZero();
        String token = program.run("token", "create", "--role", "secretariat").text().strip();
        try (FormCrowd crowd = new FormCrowd("http://127.0.0.1:" + program.port(), PEOPLE, SEED)) {
            Browser author;
            try (Program.Running server = program.serve()) {
                author = largeAnswer(server.url());
                crowd.each(FormCrowd.Sender::begins);
            }
            LargeAnswer.write(DataFile.of(program), LARGE);
            Map<String, Map<String, AtomicLong>> answers;
            long before;
            long after;
            try (Program.Running server = program.serve()) {
                crowd.start();
                await().atMost(PATIENCE).until(() -> crowd.answered() > PEOPLE);
                before = LiveHeap.kilobytes(server.process());
                long resident = LiveHeap.resident(server.process());
                crowd.beginsToMeasure();
                try (Attackers attackers = new Attackers(
                        new RawClient(attackersAddress, Integer.parseInt(program.port())), token, cookie(author), 1)) {
                    attackers.start();
                    passes(LENGTH);
                    attackers.stop();
                    answers = attackers.answers();
                }
                crowd.fallsSilent();
                everythingIsThere(server.url());
                await("memory is where it was").atMost(PATIENCE).until(
                        () -> LiveHeap.kilobytes(server.process()) - before < MOST_GROWTH_KILOBYTES);
                after = LiveHeap.kilobytes(server.process());
                print(attackersAddress, crowd, answers, before, after, resident, LiveHeap.resident(server.process()));
                crowd.each(FormCrowd.Sender::finishes);
            }
            assertThat(answers.values()).as("what was answered").noneMatch(statuses -> statuses.containsKey("500"));
            assertThat(Files.readString(program.log())).as("the log").doesNotContain("OutOfMemory", "StackOverflow");
            everyWordIsThere(program, crowd);
            wholeDownloadsAreWhole(answers);
        }
    }

    private static Browser largeAnswer(String url) {
        Browser author = new Browser(url, "en");
        author.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("None of these");
        author.type("Kenya").press("Next").type(LARGE).press("Add more");
        return author;
    }

    private static String cookie(Browser browser) {
        return browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void passes(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(30)).until(() -> true);
    }

    /** Every thread of the server's is at work, by its own report. */
    private void everythingIsThere(String url) {
        await("the report is well").atMost(PATIENCE).untilAsserted(() -> {
            HttpResponse<String> ready = get(url + "/health/ready");
            JsonObject report = JsonParser.parseString(ready.body()).getAsJsonObject();
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(report.get("status").getAsString()).isEqualTo("ready");
            assertThat(report.getAsJsonArray("unwell")).as(ready.body()).isEmpty();
        });
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void everyWordIsThere(Program program, FormCrowd crowd) throws Exception {
        List<String> told = new ArrayList<>();
        crowd.senders().forEach(each -> each.kept().forEach(sent -> told.add(sent.text())));
        List<String> stored = DataFile.of(program).texts("select content from bubble where content like 'person %'");
        Map<String, Long> times = stored.stream().collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
        assertThat(times.values()).as("bubbles stored more than once").allMatch(each -> each == 1);
        assertThat(stored).as("every bubble that somebody was told is stored").containsExactlyInAnyOrderElementsOf(told);
        assertThat(DataFile.of(program).count("bubble where content like 'piece %'")).isEqualTo(LargeAnswer.PIECES);
    }

    private static void wholeDownloadsAreWhole(Map<String, Map<String, AtomicLong>> answers) {
        answers.getOrDefault("export", Map.of()).keySet().stream()
                .filter(each -> each.startsWith("200 whole "))
                .forEach(each -> assertThat(Long.parseLong(each.substring(10)))
                        .as("bytes of a download that ended as whole").isGreaterThan(LargeAnswer.bytes()));
    }

    private static void print(
            String from, FormCrowd crowd, Map<String, Map<String, AtomicLong>> answers, long before, long after,
            long residentBefore, long residentAfter) {
        System.out.printf(
                "attack test: %d s from %s; %d honest forms, p50 %d ms, p99 %d ms, longest %d ms, told \"not now\" %d times;"
                        + " live heap %d -> %d kB, resident %d -> %d kB%n  %s%n",
                LENGTH.toSeconds(), from, crowd.measured(), crowd.quantile(0.5).toMillis(), crowd.quantile(0.99).toMillis(),
                crowd.quantile(1).toMillis(), crowd.refused(), before, after, residentBefore, residentAfter, answers);
    }

    /** Letters, and a line end now and then. */
    private static final class Filler {
        private final byte[] bytes;
        private int at;

        Filler(byte[] bytes) {
            this.bytes = bytes;
        }

        void put(int letter) {
            bytes[at] = (byte) (at % 80 == 79 ? '\n' : letter);
            at++;
        }
    }
}
