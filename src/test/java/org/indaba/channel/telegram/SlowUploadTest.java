package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.indaba.channel.Address;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.BotApiHttpClient;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.channel.telegram.send.ClearedKeyboardCache;
import org.indaba.channel.telegram.send.TelegramChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file goes over a thin line for as long as its bytes flow; whatever else takes as long is lost. */
@Timeout(60)
class SlowUploadTest {
    private static final Duration CALL = Duration.ofMillis(300);
    private static final Address TO = new Address("telegram", "7", "5");
    private static final Outbound FILE = new Outbound.File("report.pdf", "application/pdf", new byte[8 << 20], "");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch arriving = new CountDownLatch(1);
    private Duration pause = CALL.multipliedBy(3);
    private HttpServer server;
    private BotApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        OkHttpClient http = BotApiHttpClient.client().newBuilder().callTimeout(CALL).build();
        api = new BotApi(new BotToken("7:abc"), "http://127.0.0.1:" + server.getAddress().getPort(), http, TelegramLimits.UPLOAD);
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Takes longer over a body than a call may last. */
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readNBytes(1);
        arriving.countDown();
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        exchange.getRequestBody().readAllBytes();
        byte[] sent = ("{\"ok\":true,\"result\":{\"message_id\":9,\"date\":1764000000,"
                + "\"chat\":{\"id\":5,\"type\":\"private\"}}}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, sent.length);
        exchange.getResponseBody().write(sent);
        exchange.close();
    }

    private SendResult send(Outbound outbound) {
        return new TelegramChannel(api, new ClearedKeyboardCache(), InstantSource.system()).send(TO, outbound);
    }

    @Test
    void a_file_is_sent_however_slowly_its_bytes_flow() {
        assertThat(send(FILE)).isInstanceOf(SendResult.Sent.class);
    }

    @Test
    void a_text_that_takes_as_long_is_lost() {
        assertThat(send(new Outbound.Text("Saved.", List.of()))).isInstanceOf(SendResult.Retry.class);
    }

    @Test
    void a_stop_waits_for_no_file() throws Exception {
        pause = Duration.ofMinutes(1);
        CompletableFuture<SendResult> sent = CompletableFuture.supplyAsync(() -> send(FILE), threads);
        arriving.await();
        api.close();
        assertThat(sent.join()).isInstanceOfSatisfying(
                SendResult.Retry.class, retry -> assertThat(retry.unknown()).isTrue());
    }
}
