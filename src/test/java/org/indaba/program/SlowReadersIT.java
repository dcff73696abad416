package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many slow readers of the largest document, at a program with the smallest heap. */
class SlowReadersIT {
    private static final int READERS = 200;

    /** So many of them read on to the end; in the long form all do. */
    private static final int TO_THE_END = Load.LONG ? READERS : 10;

    private static final int BYTES = 20 << 20;

    /** More than the systems of both sides hold of an answer: whoever got so much was served after all had begun. */
    private static final int SOME = 1 << 20;

    private static final String PATH = "/c/wg-study/documents/1";

    @TempDir
    private Path folder;

    /** Takes a little at a time, and no more than it was told. */
    private static final class Reader implements AutoCloseable {
        private static final int SLOW = 16 << 10;

        private final SocketChannel channel = SocketChannel.open();
        private final MessageDigest digest = MessageDigest.getInstance("SHA-256");
        private final ByteBuffer buffer = ByteBuffer.allocate(256 << 10);
        private boolean fast;
        private boolean ended;
        private int head = -1;
        private long count;

        Reader(Program.Running server) throws Exception {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 64 << 10);
            channel.connect(new InetSocketAddress("127.0.0.1", URI.create(server.url()).getPort()));
            channel.write(StandardCharsets.US_ASCII.encode(
                    "GET " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
            channel.configureBlocking(false);
        }

        void take() {
            buffer.clear().limit(fast ? buffer.capacity() : SLOW);
            try {
                ended |= channel.read(buffer) < 0;
            } catch (IOException e) {
                throw new UncheckedIOException("a reader was cut off after " + count + " bytes", e);
            }
            buffer.flip();
            if (head < 0 && buffer.hasRemaining()) {
                String text = StandardCharsets.ISO_8859_1.decode(buffer.duplicate()).toString();
                assertThat(text).startsWith("HTTP/1.1 200 ");
                head = text.indexOf("\r\n\r\n") + 4;
                buffer.position(head);
            }
            count += buffer.remaining();
            digest.update(buffer);
            assertThat(ended && count < BYTES).as("cut off after " + count + " bytes").isFalse();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Test
    @Timeout(900)
    void two_hundred_slow_readers_get_the_largest_document_whole_while_others_are_served() throws Exception {
        byte[] bytes = new byte[BYTES];
        new Random(7).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        Path file = Files.write(folder.resolve("paper.pdf"), bytes);
        Program program = new Program(folder);
        List<Reader> readers = new ArrayList<>();
        try (Program.Running server = program.serve()) {
            Program.Ended added = program.run("document", "add", file.toString(), "--consultation", "wg-study");
            assertThat(added.status()).as(added.err()).isZero();
            for (int i = 0; i < READERS; i++) {
                readers.add(new Reader(server));
            }
            readOn(readers, () -> readers.stream().allMatch(each -> each.count > SOME));
            assertThat(readers).as("all read at once").noneMatch(each -> each.ended);
            long began = System.nanoTime();
            HttpResponse<String> page = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/c/wg-study")).build(),
                    HttpResponse.BodyHandlers.ofString());
            long millis = (System.nanoTime() - began) / 1_000_000;
            assertThat(page.statusCode()).isEqualTo(200);
            List<Reader> fast = readers.subList(0, TO_THE_END);
            fast.forEach(each -> each.fast = true);
            readOn(readers, () -> fast.stream().allMatch(each -> each.ended));
            byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes);
            for (Reader each : fast) {
                assertThat(HexFormat.of().formatHex(each.digest.digest())).isEqualTo(HexFormat.of().formatHex(expected));
            }
            System.out.printf("slow readers: %d at once of %d MB in a heap of 64 MB, a page meanwhile in %d ms%n",
                    READERS, BYTES >> 20, millis);
        } finally {
            for (Reader each : readers) {
                each.close();
            }
        }
        assertThat(Files.readString(program.log())).doesNotContain("OutOfMemoryError");
    }

    /** Everybody takes something in every round, so that nobody looks as if they were gone. */
    private static void readOn(List<Reader> readers, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            readers.stream().filter(each -> !each.ended).forEach(Reader::take);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
