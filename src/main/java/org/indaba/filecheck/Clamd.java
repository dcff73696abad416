package org.indaba.filecheck;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Scans files with ClamAV by its protocol (clamd(8), "COMMANDS"): {@code INSTREAM} with the bytes in chunks, each after its
 * length, and one of length 0 at the end. A connection serves one file.
 */
public final class Clamd implements VirusScanner {
    /** The number of files at one time: a scanner has as many threads, and each handles one file. */
    static final int MOST = 4;

    private static final int CHUNK = 64 << 10;

    /** A reply is one line; a longer one is invalid. */
    private static final int LONGEST_REPLY = 1_024;

    private static final String FOUND = " FOUND";
    private static final String STREAM = "stream: ";
    private static final int LONGEST_NAME = 40;

    /**
     * @param connect the time until it takes a connection
     * @param silence the time without a byte taken or sent; a scanner is silent while it looks through a file
     * @param longest the total time for a file, not counting the wait for its turn
     */
    record Patience(Duration connect, Duration silence, Duration longest) {
        static final Patience USUAL =
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(150));
    }

    private interface Exchange {
        String with(TimedChannel channel) throws IOException;
    }

    private final ClamdAddress at;
    private final Patience patience;
    private final Semaphore places = new Semaphore(MOST, true);

    public Clamd(ClamdAddress at) {
        this(at, Patience.USUAL);
    }

    Clamd(ClamdAddress at, Patience patience) {
        this.at = at;
        this.patience = patience;
    }

    @Override
    public ScanResult scan(Path file) {
        try {
            if (!places.tryAcquire(patience.silence().toMillis(), TimeUnit.MILLISECONDS)) {
                return new ScanResult.Unknown("the scanner is busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ScanResult.Unknown("stopped");
        }
        try {
            return verdict(ask("zINSTREAM\0", channel -> send(channel, file)));
        } catch (IOException | RuntimeException e) {
            return new ScanResult.Unknown(e.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    @Override
    public boolean answers() {
        try {
            return ask("zPING\0", this::reply).equals("PONG");
        } catch (IOException | RuntimeException away) {
            return false;
        }
    }

    private String ask(String command, Exchange exchange) throws IOException {
        try (TimedChannel channel = new TimedChannel(at.open(), patience.longest())) {
            channel.connect(at.address(), patience.connect());
            channel.write(ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)), patience.silence());
            return exchange.with(channel);
        }
    }

    /** A scanner that has found something answers before the end, and closes: its answer counts. */
    private String send(TimedChannel channel, Path file) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
        try (FileChannel bytes = FileChannel.open(file)) {
            do {
                chunk.clear().position(Integer.BYTES);
                int read = Math.max(0, bytes.read(chunk));
                chunk.putInt(0, read).flip();
                if (channel.hasCome()) {
                    return reply(channel);
                }
                channel.write(chunk, patience.silence());
                if (read == 0) {
                    return reply(channel);
                }
            } while (true);
        }
    }

    private String reply(TimedChannel channel) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(LONGEST_REPLY);
        while (line.hasRemaining()) {
            int before = line.position();
            if (channel.read(line, patience.silence()) < 0) {
                throw new EOFException("no answer");
            }
            for (int i = before; i < line.position(); i++) {
                if (line.get(i) == 0) {
                    return new String(line.array(), 0, i, StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("an answer without an end");
    }

    private static ScanResult verdict(String reply) {
        if (reply.equals(STREAM + "OK")) {
            return new ScanResult.Clean();
        } else if (reply.startsWith(STREAM) && reply.endsWith(FOUND)) {
            String name = reply.substring(STREAM.length(), reply.length() - FOUND.length())
                    .replaceAll("[^A-Za-z0-9._/+-]", "_");
            return new ScanResult.Harmful(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
        }
        return new ScanResult.Unknown(reply.contains("size limit") ? "StreamMaxLength is too low" : "the scanner failed");
    }
}
