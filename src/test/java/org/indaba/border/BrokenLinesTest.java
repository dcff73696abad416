package org.indaba.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines that break while a form is under way: as many as may be open would otherwise be used up, one by one. */
@Timeout(120)
class BrokenLinesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LINES = 20;
    private static final String FORM = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n";

    private final CountDownLatch broken = new CountDownLatch(1);
    private final AtomicInteger read = new AtomicInteger();
    private final List<Socket> lines = new ArrayList<>();
    private final Border border = new Border(
            new Site(Optional.empty(), List.of()), new Gate(Limits.NONE, Clock.systemUTC()), Patience.USUAL, "/updates");
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
}
