package org.indaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is stopped stops all of its parts, whatever one of them does. */
@Timeout(120)
class StopTest {
    private static final Set<String> PARTS = Set.of("writer", "outbox", "schedule", "uploads", "documents", "watch");

    @TempDir
    private Path folder;

    private Server started() throws Exception {
        Files.createDirectories(folder.resolve("var"));
        Configuration configuration = Configuration.load(Map.of(
                "INDABA_PORT", "0",
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString()));
        return new Server(
                configuration, CatalogFolder.read(configuration.files().config()), Phrasebook.load(Path.of("config")),
                Clock.systemUTC());
    }

    private static Set<String> running() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(PARTS::contains)
                .collect(Collectors.toSet());
    }

    @Test
    void a_client_that_is_never_done_keeps_no_part_from_its_end() throws Exception {
        Set<String> before = running();
        Server server = started();
        assertThat(running()).as("while it runs").containsAll(PARTS);
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST /c/wg-study HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            CountDownLatch over = new CountDownLatch(1);
            new Thread(() -> drip(out, over), "drips").start();
            server.close();
            over.countDown();
        }
        await("all parts ended").atMost(Duration.ofSeconds(30)).until(() -> before.containsAll(running()));
    }

    /** A byte now and then, so that the connection never idles. */
    private static void drip(OutputStream out, CountDownLatch over) {
        try {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException | InterruptedException enough) {
            // the server has had enough, or the test
        }
    }
}
