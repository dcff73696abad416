package org.indaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.indaba.botapi.BotApiServer;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Every loop of a server meets an error in each of its first rounds, and works all the same soon after. */
@Timeout(180)
class ThreadsLiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TIMES = 3;
    private static final List<String> LOOPS = List.of(
            "outbox", "schedule", "media-1", "media-2", "documents", "watch", "backup", "telegram-poller");

    @TempDir
    private Path folder;

    private final BotApiServer telegram = BotApiServer.start();
    private final TreacherousClock clock = new TreacherousClock();
    private final Map<String, AtomicInteger> met = new ConcurrentHashMap<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("org.indaba");
    private final AppenderBase<ILoggingEvent> broken = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (LOOPS.contains(Thread.currentThread().getName())) {
                throw new OutOfMemoryError("of the log");
            }
        }
    };

    @AfterEach
    void close() {
        log.detachAppender(broken);
        telegram.close();
    }

    private Server started() throws Exception {
        Files.createDirectories(folder.resolve("var"));
        Configuration configuration = Configuration.load(Map.of(
                "INDABA_PORT", "0",
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString(),
                "INDABA_BACKUP_DIR", folder.resolve("backups").toString(),
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_API_URL", telegram.url()));
        return new Server(
                configuration, CatalogFolder.read(configuration.files().config()), Phrasebook.load(Path.of("config")),
                clock);
    }

    private void plant(Class<? extends Error> kind) {
        for (String loop : LOOPS) {
            AtomicInteger times = met.computeIfAbsent(loop, any -> new AtomicInteger());
            clock.plant(loop, () -> {
                if (times.incrementAndGet() <= TIMES) {
                    throw error(kind);
                }
            });
        }
    }

    private static Error error(Class<? extends Error> kind) {
        try {
            return kind.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}, the log broken: {1}")
    @CsvSource({
        "java.lang.OutOfMemoryError, false", "java.lang.StackOverflowError, false",
        "java.lang.NoClassDefFoundError, false", "java.lang.OutOfMemoryError, true"
    })
    void each_goes_on(Class<? extends Error> kind, boolean logBroken) throws Exception {
        plant(kind);
        if (logBroken) {
            broken.start();
            log.addAppender(broken);
        }
        telegram.person(77_001_001, "en").types("/start wg-study");
        try (Server server = started()) {
            for (String loop : LOOPS) {
                await(loop + " works again").atMost(PATIENCE).until(() -> clock.told(loop) > 0);
                assertThat(met.get(loop).get()).as("errors that %s met", loop).isGreaterThan(TIMES);
            }
            await("an answer").atMost(PATIENCE).until(() -> !telegram.messages(77_001_001).isEmpty());
            await("all is well").atMost(PATIENCE).until(() -> ready(server).equals("200 []"));
        }
    }

    private static String ready(Server server) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health/ready")).build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " "
                + JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("unwell");
    }
}
