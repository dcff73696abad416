package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many slow readers of the largest document, at a program with the smallest heap. */
class SlowReadersIT {
    private static final int READERS = 200;

    /** So many of them read on to the end; in the long form all do. */
    private static final int TO_THE_END = Load.LONG ? READERS : 10;

    private static final int BYTES = 20 << 20;
    private static final int SOME = 32 << 10;
    private static final int PIECE = 256 << 10;
    private static final String PATH = "/c/wg-study/documents/1";

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void two_hundred_slow_readers_get_the_largest_document_whole_while_others_are_served() throws Exception {
        byte[] bytes = new byte[BYTES];
        new Random(7).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Path file = Files.write(folder.resolve("paper.pdf"), bytes);
        Program program = new Program(folder);
        List<Socket> readers = new ArrayList<>();
        try (Program.Running server = program.serve()) {
            Program.Ended added = program.run("document", "add", file.toString(), "--consultation", "wg-study");
            assertThat(added.status()).as(added.err()).isZero();
            for (int i = 0; i < READERS; i++) {
                readers.add(asked(server));
            }
            for (Socket each : readers) {
                assertThat(each.getInputStream().readNBytes(SOME)).as("all read at once").hasSize(SOME);
            }
            long began = System.nanoTime();
            HttpResponse<String> page = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/c/wg-study")).build(),
                    HttpResponse.BodyHandlers.ofString());
            long millis = (System.nanoTime() - began) / 1_000_000;
            assertThat(page.statusCode()).isEqualTo(200);
            for (Socket each : readers) {
                assertThat(each.getInputStream().readNBytes(SOME)).as("nobody was cut off").hasSize(SOME);
            }
            readOn(readers);
            String got = hash(server);
            assertThat(got).as("somebody who comes then").isEqualTo(expected);
            System.out.printf("slow readers: %d at once of %d MB in a heap of 64 MB, a page meanwhile in %d ms%n",
                    READERS, BYTES >> 20, millis);
        } finally {
            for (Socket each : readers) {
                each.close();
            }
        }
        assertThat(Files.readString(program.log())).doesNotContain("OutOfMemoryError");
    }

    private static Socket asked(Program.Running server) throws IOException {
        Socket reader = new Socket();
        reader.setReceiveBufferSize(64 << 10);
        reader.setSoTimeout(60_000);
        reader.connect(new InetSocketAddress("127.0.0.1", URI.create(server.url()).getPort()));
        reader.getOutputStream().write(("GET " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return reader;
    }

    /**
     * Some to the end, as the others go on slowly: a connection that broke off would throw, and a body that is cut is too
     * short.
     */
    private static void readOn(List<Socket> readers) throws IOException {
        long[] count = new long[TO_THE_END];
        byte[] buffer = new byte[PIECE];
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (int i = 0; i < READERS; i++) {
                InputStream in = readers.get(i).getInputStream();
                if (i < TO_THE_END) {
                    int read = in.readNBytes(buffer, 0, PIECE);
                    count[i] += read;
                    goesOn |= read > 0;
                } else if (count[0] + 2L * SOME < BYTES / 2) {
                    assertThat(in.readNBytes(buffer, 0, 4_096)).as("nobody was cut off").isEqualTo(4_096);
                }
            }
        }
        for (long each : count) {
            assertThat(each + 2L * SOME).as("bytes with the head").isGreaterThan(BYTES).isLessThan(BYTES + 4_096);
        }
    }

    private static String hash(Program.Running server) throws Exception {
        HttpResponse<InputStream> whole = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(server.url() + PATH)).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (DigestInputStream in = new DigestInputStream(whole.body(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
