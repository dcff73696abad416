package org.indaba.program;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.indaba.quiet.Canaries;

/** The packaged program, with a folder of its own for data and key. */
final class Program {
    private static final String LISTENING = "Indaba is listening on ";

    /** Longer than any verb takes; without an end a verb that serves by mistake would hold up the tests for ever. */
    private static final int MOST_SECONDS = 600;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private List<String> within = List.of();

    Program(Path folder) {
        this.folder = folder;
        set("INDABA_PORT", "0");
        set("INDABA_DATA_DIR", folder.resolve("var").toString());
        // how full the machine's disk is decides nothing, unless a test says so
        set("INDABA_DISK_FLOOR_MB", "0");
        set("INDABA_KEY_FILE", folder.resolve("indaba.key").toString());
    }

    Program set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** For people who send more than anybody does, all of them from one address. */
    Program tireless() {
        return set("INDABA_ANSWER_PIECES", "100000").set("INDABA_PERSON_FILES", "100000")
                .set("INDABA_NEW_SESSIONS_PER_HOUR", "0");
    }

    /** Everything runs by way of this command. */
    Program within(List<String> command) {
        within = List.copyOf(command);
        return this;
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    String port() {
        return environment.get("INDABA_PORT");
    }

    Path folder() {
        return folder;
    }

    /** A port that nobody has now, for a server that must come back to it. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A server that may not listen yet. */
    Process begin() throws IOException {
        return start(List.of("serve"), ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    /** A server that has said that it listens. */
    Running serve() throws IOException {
        Process process = begin();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith(LISTENING)) {
            process.destroyForcibly();
            throw new IllegalStateException("it did not begin to listen:\n" + Files.readString(log()));
        }
        return new Running(process, line.substring(LISTENING.length()), log());
    }

    /** A verb that is not waited for. */
    Process begin(String... words) throws IOException {
        return start(List.of(words), ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    /** What a verb says and how it ends. */
    Ended run(String... words) throws IOException, InterruptedException {
        return runReading("", words);
    }

    /** The same, with this on its standard input. */
    Ended runReading(String input, String... words) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "stderr", ".txt");
        Process process = start(List.of(words), ProcessBuilder.Redirect.to(errors.toFile()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notRead) {
            // it ended before it read all of it
        }
        try (InputStream out = process.getInputStream()) {
            CompletableFuture<byte[]> said = CompletableFuture.supplyAsync(() -> read(out), each -> new Thread(each).start());
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not end: " + String.join(" ", words));
            }
            return new Ended(process.exitValue(), said.join(), Files.readString(errors));
        }
    }

    private static byte[] read(InputStream out) {
        try {
            return out.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> words, ProcessBuilder.Redirect errors) throws IOException {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                ClassArchive.JAVA, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", ClassArchive.option(jar()), "-jar",
                jar().toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors);
        builder.environment().keySet().removeIf(each -> each.startsWith("INDABA_") || each.startsWith("TELEGRAM_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path jar() {
        File jar = new File(System.getProperty("indaba.jar", "target/indaba.jar"));
        if (!jar.exists()) {
            throw new IllegalStateException("there is no " + jar + ": mvn package makes it");
        }
        return jar.toPath().toAbsolutePath();
    }

    Path log() {
        return folder.resolve("serve.log");
    }

    /** @param out raw, as a download is */
    record Ended(int status, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    /**
     * @param url without a slash at its end
     * @param log what it says on standard error; looked through when it has ended
     */
    record Running(Process process, String url, Path log) implements AutoCloseable {
        /** As a power cut ends it. */
        void kill() {
            process.destroyForcibly();
            ended();
        }

        /** As an operator ends it. */
        @Override
        public void close() {
            process.destroy();
            ended();
        }

        private void ended() {
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("the server did not stop within 30 seconds");
                }
                Canaries.OF_THE_RUN.in(Files.readString(log)).ifPresent(found -> {
                    throw new AssertionError("the server's log holds \"" + found + "\"");
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
