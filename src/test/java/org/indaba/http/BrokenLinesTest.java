package org.indaba.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.Served;
import org.indaba.channel.webchat.Browser;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.RequestLimits;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.network.Site;
import org.indaba.security.Unheard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines that break while a form is under way: as many as may be open would otherwise be used up, one by one. */
@Timeout(120)
class BrokenLinesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LINES = 20;
    private static final int ANY_LINES = 1_500;
    private static final int LONGEST_UPLOAD = 60_000;
    private static final int MOST_READ = 3_000;
    private static final String FORM = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n";

    @TempDir
    private Path folder;

    private final CountDownLatch broken = new CountDownLatch(1);
    private final AtomicInteger read = new AtomicInteger();
    private final List<Socket> lines = new ArrayList<>();
    private final HttpSetup border = new HttpSetup(
            new Site(Optional.empty(), List.of()), new RequestRateLimiter(RequestLimits.NONE, Clock.systemUTC(), Unheard.log()), ConnectionLimits.USUAL, "/updates",
            MemoryBudget.ofHeap());
    private Javalin http;

    @BeforeEach
    void serve() {
        http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            border.addTo(config, "127.0.0.1", 0, new QueuedThreadPool(LINES + 12, 2));
            config.routes.post("/form", context -> {
                try {
                    context.req().getInputStream().readAllBytes();
                } catch (IOException cut) {
                    context.status(400);
                }
                read.incrementAndGet();
                broken.await();
                context.header("Location", "/form");
            });
            config.routes.get("/form", context -> context.result("here"));
        }).start();
    }

    @AfterEach
    void stop() {
        http.stop();
    }

    private void dial(String sent) throws IOException {
        for (int i = 0; i < LINES; i++) {
            Socket line = new Socket("127.0.0.1", http.port());
            // what is not read is thrown away, and the other side told: as where a network is gone
            line.setSoLinger(true, 0);
            line.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            lines.add(line);
        }
    }

    private void hangUp() throws IOException {
        for (Socket each : lines) {
            each.close();
        }
        broken.countDown();
    }

    private void everyConnectionIsLetGoOf() throws IOException {
        await().atMost(LONG).untilAsserted(() -> assertThat(border.connections()).as("connections that nobody is at").isZero());
        assertThat(Raw.send(http.port(), "GET /form").body()).as("whoever comes next").isEqualTo("here");
    }

    @Test
    void that_break_before_the_answer_leave_no_connection_behind() throws Exception {
        dial(FORM + "0123456789");
        await().atMost(LONG).until(() -> read.get() == LINES);
        hangUp();
        everyConnectionIsLetGoOf();
    }

    @Test
    void that_break_within_the_form_leave_no_connection_behind() throws Exception {
        dial(FORM + "01234");
        await().atMost(LONG).until(() -> border.connections() == LINES);
        hangUp();
        everyConnectionIsLetGoOf();
    }

    @Test
    void that_break_at_any_moment_leave_no_connection_behind_and_the_next_person_is_served() throws Exception {
        Random chance = new Random(20_261_128);
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of("INDABA_REQUESTS_PER_SECOND", "0"))) {
            for (int i = 0; i < ANY_LINES; i++) {
                breakOff(served.port(), anything(chance), chance);
            }
            HostileInputsTest.nobodyIsLeftOnALine(served.port());
            Browser next = new Browser(served.url(), "en");
            next.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("None of these")
                    .type("Kenya").press("Next").type("still served").press("Add more");
            assertThat(next.text()).contains("one message, 2 words");
        }
    }

    private static byte[] anything(Random chance) {
        String body = "text=" + "x".repeat(chance.nextInt(chance.nextBoolean() ? LONGEST_UPLOAD : 500));
        return switch (chance.nextInt(4)) {
            case 0 -> request("GET /c/wg-study", "", "");
            case 1 -> request("GET /api/v1/consultations/wg-study/answers.csv", "Authorization: Bearer " + Served.SECRETARIAT + "\r\n", "");
            case 2 -> request("POST " + Served.UPDATES, "X-Telegram-Bot-Api-Secret-Token: " + Served.HOOK + "\r\n",
                    "{\"update_id\":" + chance.nextInt(1_000_000) + ",\"message\":{\"message_id\":1,\"date\":1760000000,\"chat\":{\"id\":"
                            + (1 + chance.nextInt(100)) + ",\"type\":\"private\"},\"text\":\"/start wg-study\"}}");
            default -> request("POST /c/wg-study", "Content-Type: application/x-www-form-urlencoded\r\n", body);
        };
    }

    private static byte[] request(String line, String headers, String body) {
        return (line + " HTTP/1.1\r\nHost: a\r\n" + headers + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
                + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** Within what is sent, at its end, or within what is answered. */
    private static void breakOff(int port, byte[] request, Random chance) throws IOException {
        try (Socket line = new Socket("127.0.0.1", port)) {
            line.setSoLinger(true, 0);
            line.setSoTimeout((int) LONG.toMillis());
            boolean whole = chance.nextInt(3) > 0;
            try {
                line.getOutputStream().write(request, 0, whole ? request.length : chance.nextInt(request.length));
                if (whole && chance.nextBoolean()) {
                    line.getInputStream().read(new byte[1 + chance.nextInt(MOST_READ)]);
                }
            } catch (SocketException refusedBeforeItWasSent) {
                // gone already
            }
        }
    }
}
