package org.indaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonElement;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Fault;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.health.HealthMonitor;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What goes wrong in a server that runs is in its report, in a metric and in one line of the log within 30 seconds. */
@Timeout(120)
class ServerMonitorTest {
    private static final Duration PROMISED = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final BotApiServer telegram = BotApiServer.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(HealthMonitor.class);
    private final TreacherousClock clock = new TreacherousClock();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private Server server;

    @BeforeEach
    void start() throws Exception {
        said.start();
        log.addAppender(said);
        Configuration configuration = Configuration.load(Map.of(
                "INDABA_PORT", "0",
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString(),
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_API_URL", telegram.url()));
        Files.createDirectories(folder.resolve("var"));
        server = new Server(
                configuration, CatalogFolder.read(configuration.files().config()), Phrasebook.load(Path.of("config")),
                clock);
    }

    @AfterEach
    void stop() {
        hangs.countDown();
        telegram.close();
        server.close();
        log.detachAppender(said);
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was stopped", e);
        }
    }

    private JsonObject ready() {
        return JsonParser.parseString(get("/health/ready").body()).getAsJsonObject();
    }

    private List<String> unwell() {
        return ready().getAsJsonArray("unwell").asList().stream().map(JsonElement::getAsString).toList();
    }

    /** Values by name and labels, as they are written. */
    private Map<String, Double> metrics() {
        Map<String, Double> values = new TreeMap<>();
        for (String line : get("/metrics").body().split("\n")) {
            if (!line.startsWith("#")) {
                int end = line.lastIndexOf(' ');
                values.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1).replace("+", "")));
            }
        }
        return values;
    }

    private long lines(String part) {
        return said.list.stream()
                .filter(each -> each.getFormattedMessage().startsWith(part + " is not well: "))
                .count();
    }

    private void shown(String part, String words) {
        await(part).atMost(PROMISED).pollInterval(Duration.ofMillis(500)).until(() -> unwell().contains(part));
        assertThat(ready().get(part).getAsString()).contains(words);
        await(part).atMost(PROMISED).untilAsserted(() ->
                assertThat(metrics()).containsEntry("indaba_part_well{part=\"" + part + "\"}", 0.0));
        assertThat(lines(part)).as("lines about " + part).isEqualTo(1);
    }

    @Test
    void a_queue_that_is_stuck_and_a_poll_that_hangs_are_shown() {
        await().atMost(PROMISED).until(() -> unwell().isEmpty());
        telegram.faults().always("sendMessage", Fault.hung());
        telegram.person(77_001_001, "en").types("/start wg-study");
        await().atMost(PROMISED).until(() -> telegram.calls("sendMessage").size() == 1);
        telegram.faults().always("getUpdates", Fault.hung());
        // ends the poll that is being held
        telegram.person(77_001_003, "en").types("/help");

        shown("outbox", "stuck: ");
        shown("telegram", "stands still for ");

        assertThat(get("/health/ready").statusCode()).as("neither decides").isEqualTo(200);
        assertThat(metrics().get("indaba_outbox_oldest_due_seconds")).isGreaterThan(20);
        assertThat(metrics().get("indaba_telegram_poll_seconds")).isGreaterThan(20);
    }

    private Runnable hanging() {
        return () -> {
            try {
                hangs.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Test
    void a_loop_that_stands_still_is_shown_and_where_nobody_looks_any_more_the_server_is_not_ready() {
        await().atMost(PROMISED).until(() -> unwell().isEmpty());
        clock.plant("schedule", hanging());
        shown("schedule", "stands still for ");
        assertThat(get("/health/ready").statusCode()).as("turns are stored").isEqualTo(200);

        clock.plant("watch", hanging());
        await("watch").atMost(PROMISED).until(() -> unwell().contains("watch"));
        assertThat(ready().get("watch").getAsString()).startsWith("the last look ended ");
        assertThat(get("/health/ready").statusCode()).as("what was seen long ago tells nothing of now").isEqualTo(503);
        assertThat(ready().get("status").getAsString()).isEqualTo("not-ready");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);

        clock.clear();
        hangs.countDown();
        await("all is well again").atMost(PROMISED).until(() -> unwell().isEmpty());
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_loop_that_fails_all_the_time_is_shown() {
        await().atMost(PROMISED).until(() -> unwell().isEmpty());
        clock.plant("schedule", () -> {
            throw new NoClassDefFoundError("planted");
        });
        shown("schedule", "fails with NoClassDefFoundError");
        clock.clear();
        await("all is well again").atMost(PROMISED).until(() -> unwell().isEmpty());
    }

    @Test
    void an_interrupt_that_nobody_meant_ends_no_loop() {
        await().atMost(PROMISED).until(() -> unwell().isEmpty());
        for (String loop : List.of("writer", "outbox", "schedule", "media-2", "documents", "uploads", "watch", "set-aside")) {
            List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(each -> each.getName().equals(loop)).toList();
            assertThat(threads).as(loop).isNotEmpty();
            threads.forEach(Thread::interrupt);
        }
        telegram.person(77_001_005, "en").types("/start wg-study");
        await("an answer").atMost(PROMISED).until(() -> !telegram.messages(77_001_005).isEmpty());
        await().atMost(PROMISED).until(() -> unwell().isEmpty());
    }

    @Test
    void a_file_that_is_gone_makes_it_not_ready_and_back_in_its_place_ready() throws Exception {
        await().atMost(PROMISED).until(() -> get("/health/ready").statusCode() == 200);
        Path file = folder.resolve("var/indaba.db");
        Path away = folder.resolve("away.db");
        Files.move(file, away);
        await().atMost(PROMISED).until(() -> get("/health/ready").statusCode() == 503);
        assertThat(ready().get("database").getAsString()).isEqualTo("its file is gone");
        Files.move(away, file);
        await().atMost(PROMISED).until(() -> get("/health/ready").statusCode() == 200);
    }

    @Test
    void counters_go_on_after_a_garbage_collection() {
        String stored = "indaba_turns_total{channel=\"telegram\",outcome=\"stored\"}";
        String sent = "indaba_sends_total{result=\"sent\"}";
        assertThat(metrics()).as("before anything happens").containsEntry(stored, 0.0);
        System.gc();
        telegram.person(77_001_004, "en").types("/start wg-study");

        await().atMost(PROMISED).untilAsserted(() -> assertThat(metrics())
                .as("what happened after the collection")
                .containsEntry(stored, 1.0)
                .containsEntry(sent, 1.0)
                .containsEntry("indaba_telegram_floods_total", 0.0));
    }

    @Test
    void what_happens_is_counted_under_the_names_that_the_documentation_has() throws Exception {
        telegram.faults().next("sendMessage", Fault.tooManyRequests(1));
        telegram.person(77_001_002, "en").types("/start wg-study");
        await().atMost(PROMISED).until(() -> telegram.messages(77_001_002).size() > 1);

        await().atMost(PROMISED).untilAsserted(() -> assertThat(metrics())
                .containsEntry("indaba_turns_total{channel=\"telegram\",outcome=\"stored\"}", 1.0)
                .containsEntry("indaba_turn_seconds_count", 1.0)
                .containsEntry("indaba_telegram_floods_total", 1.0)
                .containsEntry("indaba_sends_total{result=\"held\"}", 1.0)
                .containsEntry("indaba_interviews_open", 0.0)
                .containsEntry("indaba_media_waiting", 0.0));
        Map<String, Double> now = metrics();
        assertThat(now.get("indaba_commit_seconds_count")).isGreaterThan(1);
        assertThat(now.get("indaba_commit_seconds_bucket{le=\"+Inf\"}")).isEqualTo(now.get("indaba_commit_seconds_count"));
        assertThat(now.get("indaba_database_bytes")).isGreaterThan(100_000);
        assertThat(now.get("process_resident_memory_bytes")).isGreaterThan(1_000_000);

        TreeSet<String> documented = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/operate.md"))) {
            if (line.startsWith("| `indaba_") || line.startsWith("| `jvm_") || line.startsWith("| `process_")) {
                documented.add(line.split("`")[1].replaceAll("\\{.*", ""));
            }
        }
        TreeSet<String> counted = new TreeSet<>();
        for (String line : get("/metrics").body().split("\n")) {
            if (line.startsWith("# TYPE ")) {
                counted.add(line.split(" ")[2]);
            }
        }
        assertThat(documented).isEqualTo(counted);
    }
}
