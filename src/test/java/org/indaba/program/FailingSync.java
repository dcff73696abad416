package org.indaba.program;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

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
        this.strace = new ProcessBuilder(
                        "strace", "-f", "-p", Long.toString(process.pid()), "-e", "trace=" + SYNCS,
                        "-e", "inject=" + SYNCS + ":error=EIO:when=" + number, "-o", log.toString())
                .redirectErrorStream(true).redirectOutput(said(log).toFile()).start();
    }

    private static Path said(Path log) {
        return log.resolveSibling("strace.txt");
    }

    /** Why it cannot be done here; empty where it can. */
    static String obstacle(Path folder) throws IOException {
        Process traced = new ProcessBuilder("sleep", "60").start();
        Path log = folder.resolve("tried.txt");
        try (FailingSync sync = new FailingSync(traced, 1, log)) {
            await("strace is attached, or not").atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
                    .until(() -> !sync.strace.isAlive() || Files.readString(said(log)).contains(" attached"));
            return sync.strace.isAlive() ? "" : Files.readString(said(log)).strip();
        } catch (IOException none) {
            return "strace is not installed";
        } finally {
            traced.destroyForcibly();
        }
    }

    /** Waits until it has failed. */
    void awaited() {
        await("a sync fails").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    if (!strace.isAlive()) {
                        throw new AssertionError("strace ended: " + Files.readString(said(log)));
                    }
                    return failed() > 0;
                });
    }

    /** Syncs that failed so far. */
    long failed() {
        try {
            return Files.exists(log)
                    ? Files.readAllLines(log).stream().filter(each -> each.contains("(INJECTED)")).count()
                    : 0;
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
