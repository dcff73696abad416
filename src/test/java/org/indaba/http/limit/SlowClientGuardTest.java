package org.indaba.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.indaba.Served;
import org.indaba.channel.webchat.Browser;
import org.indaba.http.Raw;
import org.indaba.http.Tricklers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that keep the server waiting, over real sockets, and the people beside them. */
@Timeout(120)
class SlowClientGuardTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** The usual proportions, in less time. */
    private static final ConnectionLimits SHORT = new ConnectionLimits(
            Duration.ofSeconds(10), Duration.ofMillis(1_500), Duration.ofMillis(1_000), 2_000, Duration.ofMillis(100), 40);

    /** More than the server has threads. */
    private static final int CROWD = 38;

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() throws Exception {
        served = new Served(folder.resolve("one"), SHORT, Map.of());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void othersAreServed() throws Exception {
        assertThat(Raw.send(served.port(), "GET /health/ready").status()).as("the others").isEqualTo(200);
    }

    @Test
    void heads_that_never_end_are_cut_off_and_nobody_waits_for_them() throws Exception {
        try (Tricklers slow = Tricklers.sending(CROWD, served.port(), "GET / HTTP/1.1\r\nHost: a\r\nX: ")) {
            othersAreServed();
            await().atMost(LONG).until(() -> slow.left() == 0);
        }
        othersAreServed();
    }

    @Test
    void more_connections_than_there_may_be_wait_until_others_are_gone() throws Exception {
        try (Tricklers slow = Tricklers.sending(2 * SHORT.connections(), served.port(), "GET / HTTP/1.1\r\nX: ")) {
            othersAreServed();
            await().atMost(LONG).until(() -> slow.left() == 0);
        }
    }

    @Test
    void a_connection_that_is_silent_is_closed() throws Exception {
        ConnectionLimits usual = ConnectionLimits.USUAL;
        ConnectionLimits quick = new ConnectionLimits(
                Duration.ofMillis(300), usual.arrival(), usual.window(), usual.slowest(), usual.tick(), usual.connections());
        try (Served other = new Served(folder.resolve("other"), quick, Map.of());
                Socket silent = new Socket("127.0.0.1", other.port())) {
            silent.setSoTimeout((int) LONG.toMillis());
            assertThat(silent.getInputStream().read()).as("the end").isEqualTo(-1);
        }
    }

    @Test
    void small_bodies_that_trickle_hold_no_thread() throws Exception {
        try (Tricklers slow = Tricklers.sending(
                CROWD, served.port(), "POST /c/wg-study HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\ndo=")) {
            othersAreServed();
            await().atMost(LONG).until(() -> slow.left() == 0);
        }
    }

    @Test
    void large_bodies_that_trickle_are_cut_off_and_leave_half_of_the_threads_to_others() throws Exception {
        try (Tricklers slow = Tricklers.sending(
                CROWD, served.port(), "POST /c/wg-study HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\ndo=")) {
            othersAreServed();
            await().atMost(LONG).until(() -> slow.left() == 0);
        }
        othersAreServed();
    }

    @Test
    void a_slow_line_that_goes_on_is_waited_for() throws Exception {
        byte[] body = ("text=" + "x".repeat(40_000)).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", served.port())) {
            socket.setSoTimeout((int) LONG.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(("POST /c/wg-study HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + body.length
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            long begun = System.nanoTime();
            for (int i = 0; i < body.length; i += 2_000) {
                int from = i;
                out.write(body, from, Math.min(2_000, body.length - from));
                out.flush();
                long due = begun + Duration.ofMillis(100).toNanos() * (i / 2_000 + 1);
                await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5))
                        .until(() -> System.nanoTime() >= due);
            }
            assertThat(Raw.of(socket.getInputStream().readAllBytes()).status()).as("without its key").isEqualTo(403);
        }
    }

    /** On a machine that is slow itself some of them may be cut off before the last has begun. */
    private static final int MOST_TRIES = 10;

    @Test
    void a_download_that_is_read_by_single_bytes_gives_its_place_back_and_holds_up_no_turn() throws Exception {
        Browser browser = new Browser(served.url(), "en");
        browser.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("None of these")
                .type("Kenya").press("Next");
        for (int i = 0; i < 110; i++) {
            browser.type("字".repeat(19_990) + i).press("Add more");
        }
        String line = "GET /api/v1/consultations/wg-study/answers.csv";
        String token = "Authorization: Bearer " + Served.SECRETARIAT;
        // nothing to read, and a place like any other: whoever asks learns it while the slow ones still have theirs
        String nothing = line + "?since=2099-01-01T00:00:00Z";
        boolean full = false;
        for (int tries = 0; tries < MOST_TRIES && !full; tries++) {
            try (Tricklers slow = Tricklers.reading(
                    8, served.port(), line + " HTTP/1.1\r\nHost: a\r\n" + token + "\r\n\r\n")) {
                for (int asked = 0; asked < 100 && !full; asked++) {
                    full = Raw.send(served.port(), nothing, token).status() == 503;
                }
                if (full) {
                    assertThat(browser.type("Meanwhile.").press("Next").heading()).startsWith("2 of 5");
                    await().atMost(LONG).until(() -> Raw.send(served.port(), nothing, token).status() == 200);
                }
            }
        }
        assertThat(full).as("slow ones had every place").isTrue();
        assertThat(Raw.send(served.port(), line, token).body()).contains("Meanwhile.");
    }
}
