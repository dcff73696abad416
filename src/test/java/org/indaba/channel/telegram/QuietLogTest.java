package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Person;
import org.indaba.channel.Address;
import org.indaba.channel.Outbound;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.telegram.update.WebhookSecret;
import org.indaba.http.limit.MemoryBudget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Polls, sends and fetches through every failure with every logger wide open, and reads what was logged. */
@Timeout(60)
class QuietLogTest {
    private static final long CHAT = 770_015_511;
    private static final String ANSWER = "an answer that nobody may read";
    private static final List<Fault> FAULTS = List.of(
            Fault.tooManyRequestsWithoutPause(), Fault.unauthorized(), Fault.conflict(), Fault.html(502),
            Fault.emptyBody(), Fault.droppedBefore(), Fault.halfBody(), Fault.internalError(),
            Fault.badRequest("chat " + CHAT + " does not like \"" + ANSWER + "\""));

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Logger jetty = (Logger) LoggerFactory.getLogger("org.eclipse.jetty");
    private final Level jettyBefore = jetty.getLevel();
    private final AppenderBase<ILoggingEvent> capture = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            IThrowableProxy thrown = event.getThrowableProxy();
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    };

    @BeforeEach
    void listen() {
        capture.setContext(root.getLoggerContext());
        capture.start();
        root.addAppender(capture);
        root.setLevel(Level.TRACE);
        // Jetty's own debug lines print every header, secrets too: the product never opens them.
        jetty.setLevel(Level.INFO);
    }

    @AfterEach
    void leave() {
        root.setLevel(before);
        jetty.setLevel(jettyBefore);
        root.detachAppender(capture);
    }

    @Test
    void no_line_at_any_level_holds_a_token_a_chat_or_an_answer() throws Exception {
        RecordingReceiver receiver = new RecordingReceiver();
        TelegramTimings quick = new TelegramTimings(
                Duration.ZERO, Duration.ofSeconds(2), Duration.ofMillis(2), Duration.ofMillis(10),
                Duration.ofSeconds(5), () -> 0.5);
        try (BotApiServer server = BotApiServer.start();
                Telegram telegram = new Telegram(
                        new BotSettings(
                                new BotToken(server.token()), server.url(), BotSettings.Mode.POLLING, "",
                                new WebhookSecret("a-webhook-secret"), Map.of()),
                        receiver, quick, InstantSource.system())) {
            Person person = server.person(CHAT, "en");
            for (Fault fault : FAULTS) {
                server.faults().next("getUpdates", fault).next("sendMessage", fault).next("getMe", fault)
                        .next("getFile", fault).next("file", fault);
            }
            receiver.failNext(2);
            person.types(ANSWER);
            telegram.start();
            Address to = new Address("telegram", telegram.bot(), Long.toString(CHAT));
            for (int i = 0; i <= FAULTS.size(); i++) {
                telegram.channel().send(to, new Outbound.Text(ANSWER, List.of()));
                telegram.channel().fetch("a-file-id", new ByteArrayOutputStream());
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> server.pendingUpdates() == 0
                    && telegram.username().equals(Optional.of(server.username())));
            quiet(server);
        }
    }

    @Test
    void nor_does_one_by_webhook() throws Exception {
        RecordingReceiver receiver = new RecordingReceiver();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (BotApiServer server = BotApiServer.start();
                Telegram telegram = new Telegram(
                        new BotSettings(
                                new BotToken(server.token()), server.url(), BotSettings.Mode.WEBHOOK,
                                "http://127.0.0.1:" + port, new WebhookSecret("a-webhook-secret"), Map.of()),
                        receiver, TelegramTimings.usual(() -> 0), InstantSource.system())) {
            Javalin http = Javalin.create(config -> telegram.addTo(config.routes, MemoryBudget.ofHeap(), () -> { })).start("127.0.0.1", port);
            receiver.failNext(3);
            telegram.start();
            server.person(CHAT, "en").types(ANSWER);
            server.deliverRaw("{\"update_id\":\"" + ANSWER + "\"}");
            await().atMost(Duration.ofSeconds(30)).until(() -> receiver.texts().contains(ANSWER)
                    && server.deliveries().stream().anyMatch(delivery -> delivery.status() == 400));
            http.stop();
            quiet(server);
        }
    }

    private void quiet(BotApiServer server) {
        assertThat(lines).as("something is logged, or this test proves nothing").isNotEmpty();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(server.token())
                        .doesNotContain(server.token().split(":")[1])
                        .doesNotContain("a-webhook-secret")
                        .doesNotContain(Long.toString(CHAT))
                        .doesNotContain(ANSWER)
                        .doesNotContain("a-file-id"));
    }
}
