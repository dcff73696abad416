package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.BUBBLE;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.indaba.channel.telegram.BotSettings;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.telegram.update.WebhookSecret;
import org.indaba.http.limit.MemoryBudget;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;

/** A storage that fails, seen from Telegram: it sends again until each update is stored, and it is stored once. */
@Timeout(300)
class ToldToTryAgainTest {
    private static final int UPDATES = 200;
    private static final TelegramTimings QUICK = new TelegramTimings(
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(2), Duration.ofMillis(10),
            Duration.ofSeconds(20), () -> 0.5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = BotSettings.Mode.class, names = {"POLLING", "WEBHOOK"})
    void every_update_is_asked_for_again_until_it_is_stored_once_and_nothing_was_sent(BotSettings.Mode mode)
            throws Exception {
        try (BotApiServer server = BotApiServer.start(InstantSource.system());
                LineInProcess line = new LineInProcess(folder)) {
            int port = freePort();
            Telegram telegram = new Telegram(
                    new BotSettings(
                            new BotToken(server.token()), server.url(), mode, "http://127.0.0.1:" + port,
                            new WebhookSecret("a-webhook-secret"), Map.of()),
                    line.intake, QUICK, InstantSource.system());
            Javalin http = Javalin.create(config -> telegram.addTo(config.routes, MemoryBudget.ofHeap(), () -> { })).start("127.0.0.1", port);
            server.deliversEachUpdate(3);
            Person amina = server.person(5_000_000_001L, "en");
            List<String> expected = new ArrayList<>();
            for (String each : List.of(
                    "/start wg-study", "English", "I agree", "Civil society", "None of these", "Kenya")) {
                amina.types(each);
            }
            line.database.failCommits(SQLiteErrorCode.SQLITE_FULL, false, number -> number % 3 != 2);
            for (int i = 0; i < UPDATES; i++) {
                amina.types("bubble number " + i);
                expected.add("a: bubble number " + i);
            }
            telegram.start();
            await().atMost(Duration.ofSeconds(240)).until(() -> server.pendingUpdates() == 0);

            assertThat(line.bubbles()).isEqualTo(expected);
            assertThat(line.count(BUBBLE)).isEqualTo(UPDATES);
            assertThat(server.calls("sendMessage")).as("the outbox alone sends").isEmpty();
            if (mode == BotSettings.Mode.WEBHOOK) {
                assertThat(server.deliveries()).extracting(each -> each.status()).contains(503)
                        .containsOnly(200, 503);
            }
            telegram.close();
            http.stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
