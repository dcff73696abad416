package org.indaba.channel.telegram;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.telegram.update.WebhookSecret;
import org.indaba.http.limit.MemoryBudget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A bot that takes its updates by webhook, and a Bot API server with one person. */
public abstract class WebhookScene {
    static final long CHAT = 77_001;
    private static final TelegramTimings QUICK = new TelegramTimings(
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(2), Duration.ofMillis(20),
            Duration.ofSeconds(5), () -> 0.5);

    public final BotApiServer telegramServer = BotApiServer.start();
    public final Person person = telegramServer.person(CHAT, "en");
    public final RecordingReceiver receiver = new RecordingReceiver();
    public final AtomicInteger forged = new AtomicInteger();
    public final MemoryBudget memory = new MemoryBudget(8 << 20);
    public Javalin server;
    public Telegram telegram;

    @BeforeEach
    void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        BotSettings settings = new BotSettings(
                new BotToken(telegramServer.token()), telegramServer.url(), BotSettings.Mode.WEBHOOK,
                "http://127.0.0.1:" + port, new WebhookSecret("the-secret"), Map.of());
        telegram = new Telegram(settings, receiver, QUICK, InstantSource.system());
        server = Javalin.create(config -> telegram.addTo(config.routes, memory, forged::incrementAndGet)).start("127.0.0.1", port);
    }

    @AfterEach
    void close() {
        telegram.close();
        server.stop();
        telegramServer.close();
    }
}
