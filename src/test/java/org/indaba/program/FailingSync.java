package org.indaba.program;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One sync to disk of a running process ends with EIO: strace is attached, counts, and answers in the kernel's place. */
final class FailingSync implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SYNCS = "fsync,fdatasync";

    private final Process strace;
    private final Path log;

    /** @param number which sync from now on, of each thread */
    FailingSync(Process process, int number, Path log) throws IOException {
        this.log = log;
        Files.deleteIfExists(log);
        Path errors = log.resolveSibling("strace.txt");
        this.strace = new ProcessBuilder(
                        "strace", "-f", "-q", "-p", Long.toString(process.pid()), "-e", "trace=" + SYNCS,
                        "-e", "inject=" + SYNCS + ":error=EIO:when=" + number, "-o", log.toString())
                .redirectErrorStream(true).redirectOutput(errors.toFile()).start();
    }

    /** Why it cannot be done here; empty where it can. */
    static String obstacle() throws IOException, InterruptedException {
        Process traced = new ProcessBuilder("sleep", "60").start();
        try (FailingSync sync = new FailingSync(traced, 1, Files.createTempFile("syncs", ".txt"))) {
            boolean refused = sync.strace.waitFor(500, TimeUnit.MILLISECONDS);
            return refused ? Files.readString(sync.log.resolveSibling("strace.txt")).strip() : "";
        } catch (IOException none) {
            return "strace is not installed";
        } finally {
            traced.destroyForcibly();
        }
    }

    /** Waits until it has failed. */
    void awaited() {
        await("a sync fails").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2))
                .until(() -> failed() > 0);
    }

    /** Syncs that failed so far. */
    long failed() {
        try {
            return Files.exists(log) ? Files.readAllLines(log).stream().filter(each -> each.contains("(INJECTED)")).count() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the process go. */
    @Override
    public void close() throws IOException {
        strace.destroy();
        try {
            strace.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
