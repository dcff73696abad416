package org.indaba.filecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a scanner says, and what is made of its silence. */
@Timeout(120)
class ClamdTest {
    private static final Clamd.Patience SHORT =
            new Clamd.Patience(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_harmful_file_is_told_from_others_over_tcp() throws Exception {
        try (ClamdServer server = ClamdServer.start()) {
            Clamd clamd = new Clamd(server.address());
            assertThat(clamd.answers()).isTrue();
            assertThat(clamd.scan(file("a", bytes("a text")))).isEqualTo(new ScanResult.Clean());
            assertThat(clamd.scan(file("b", bytes("x".repeat(200_000) + ClamdServer.HARM))))
                    .isEqualTo(new ScanResult.Harmful(ClamdServer.NAME));
            assertThat(clamd.scan(file("c", new byte[0]))).isEqualTo(new ScanResult.Clean());
        }
    }

    @Test
    void a_harmful_file_is_told_from_others_over_a_socket_of_the_system() throws Exception {
        Path short_ = Files.createTempDirectory("c");
        try (ClamdServer server = ClamdServer.start(short_.resolve("s"))) {
            Clamd clamd = new Clamd(server.address());
            assertThat(clamd.answers()).isTrue();
            assertThat(clamd.scan(file("a", bytes("a text")))).isEqualTo(new ScanResult.Clean());
            assertThat(clamd.scan(file("b", bytes(ClamdServer.HARM)))).isInstanceOf(ScanResult.Harmful.class);
        } finally {
            Files.deleteIfExists(short_.resolve("s"));
            Files.delete(short_);
        }
    }

    @Test
    void a_scanner_that_is_not_there_says_nothing_of_a_file() throws Exception {
        // bound and not listening: nobody else is given the port meanwhile
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Clamd clamd = new Clamd(ClamdAddress.parse("127.0.0.1:" + nobody.getLocalPort()).orElseThrow());
            assertThat(clamd.answers()).isFalse();
            assertThat(clamd.scan(file("a", bytes("a text")))).isInstanceOf(ScanResult.Unknown.class);
        }
        Clamd nowhere = new Clamd(ClamdAddress.parse(folder.resolve("none").toString()).orElseThrow());
        assertThat(nowhere.answers()).isFalse();
        assertThat(nowhere.scan(file("b", bytes("a text")))).isInstanceOf(ScanResult.Unknown.class);
    }

    @Test
    void a_scanner_that_is_silent_or_fails_says_nothing_of_a_file() throws Exception {
        try (ClamdServer server = ClamdServer.start()) {
            Clamd clamd = new Clamd(server.address(), SHORT);
            Path file = file("a", bytes("a text"));
            server.mood(ClamdServer.Mood.SILENT);
            assertThat(clamd.answers()).isFalse();
            assertThat(clamd.scan(file)).isInstanceOf(ScanResult.Unknown.class);
            server.mood(ClamdServer.Mood.BABBLING);
            assertThat(clamd.answers()).isFalse();
            assertThat(clamd.scan(file)).isInstanceOf(ScanResult.Unknown.class);
            server.mood(ClamdServer.Mood.TOO_LARGE);
            assertThat(clamd.scan(file)).isEqualTo(new ScanResult.Unknown("StreamMaxLength is too low"));
            assertThat(clamd.scan(file("large", new byte[8 << 20]))).isInstanceOf(ScanResult.Unknown.class);
            server.mood(ClamdServer.Mood.WELL);
            assertThat(clamd.scan(file)).isEqualTo(new ScanResult.Clean());
            assertThat(clamd.scan(folder.resolve("none"))).isInstanceOf(ScanResult.Unknown.class);
        }
    }

    @Test
    void no_more_files_are_before_it_at_one_time_than_it_has_threads() throws Exception {
        try (ClamdServer server = ClamdServer.start()) {
            Clamd clamd = new Clamd(server.address());
            Path file = file("large", new byte[4 << 20]);
            List<CompletableFuture<ScanResult>> all = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> clamd.scan(file), each -> new Thread(each).start()))
                    .toList();
            assertThat(all).allSatisfy(each -> assertThat(each.join()).isEqualTo(new ScanResult.Clean()));
            assertThat(server.scanned()).isEqualTo(24);
            assertThat(server.most()).isLessThanOrEqualTo(Clamd.MOST);
        }
    }
}
