package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Litestream beside the packaged program, as docs/restore.md says: the machine is lost, and what it had copied is put on
 * another. {@code .ci/nightly litestream} installs it and names it in {@code -Dlitestream=FILE}.
 */
class LitestreamDrill {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OTHERS = 5;

    @TempDir
    private Path machine;

    @TempDir
    private Path other;

    @TempDir
    private Path elsewhere;

    @Test
    void the_machine_is_lost_and_everybody_goes_on_from_what_litestream_had_copied() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Person amina = telegram.person(5_000_000_001L, "en");
            Program lost = Drill.program(machine, telegram);
            List<byte[]> before;
            try (Program.Running server = lost.serve()) {
                Process copying = litestream(
                        "replicate", lost.folder().resolve("var/indaba.db").toString(), replica());
                try {
                    for (int i = 1; i <= OTHERS; i++) {
                        WholeLineIT.interview(telegram.person(5_000_000_001L + i, "en"));
                    }
                    Drill.answersHalf(amina, lost);
                    before = Drill.exported(server);
                    long answered = System.nanoTime();
                    long stored = DataFile.of(lost).count("bubble");
                    await("all of it is copied").atMost(PATIENCE).until(() -> copied() == stored);
                    System.out.printf(
                            "litestream: %d bubbles, copied within %d ms of the last%n",
                            stored, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered));
                } finally {
                    copying.destroyForcibly().waitFor();
                    server.kill();
                }
            }

            Program found = Drill.program(other, telegram);
            Path data = Files.createDirectories(other.resolve("var"));
            restore(data.resolve("indaba.db"));
            Process media = new ProcessBuilder(
                    "cp", "-r", machine.resolve("var/media").toString(), data.resolve("media").toString()).start();
            assertThat(media.waitFor()).as("the folder of files is copied by itself").isZero();
            Files.copy(machine.resolve("indaba.key"), other.resolve("indaba.key"));

            assertThat(found.run("verify").text()).startsWith("the audit is whole: ");
            try (Program.Running server = found.serve()) {
                List<byte[]> after = Drill.exported(server);
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.get(i)).as("an export, byte for byte").isEqualTo(before.get(i));
                }
                Drill.goesOn(amina);
                assertThat(new String(Drill.exported(server).get(1), StandardCharsets.UTF_8))
                        .contains("Before the loss.", "After the loss.");
            }
        }
    }

    private String replica() {
        return elsewhere.resolve("replica").toUri().toString().replaceFirst("^file:/+", "file:///");
    }

    /** How many bubbles the copy has; none where there is no copy yet. */
    private long copied() throws Exception {
        Path file = elsewhere.resolve("look.db");
        Files.deleteIfExists(file);
        return restore(file) ? new DataFile(file).count("bubble") : 0;
    }

    private boolean restore(Path file) throws IOException, InterruptedException {
        return litestream("restore", "-o", file.toString(), replica()).waitFor() == 0;
    }

    private Process litestream(String... words) throws IOException {
        String program = System.getProperty("litestream");
        assertThat(program).as("-Dlitestream=FILE names Litestream's program").isNotNull();
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(elsewhere.resolve("litestream.log").toFile()))
                .start();
    }
}
