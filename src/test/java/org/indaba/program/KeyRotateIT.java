package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's change of keys, killed at random moments: what then starts opens everything. */
@Timeout(1_800)
class KeyRotateIT {
    private static final int KILLS = Integer.getInteger("rotations", 2);

    /** A change takes about as long, most of it until the JVM runs. */
    private static final int LONGEST_MILLIS = 2_000;

    @TempDir
    Path folder;

    @Test
    void killed_at_any_moment_it_leaves_a_key_that_fits() throws Exception {
        Program program = new Program(folder);
        String refused;
        try (Program.Running server = program.serve()) {
            Browser amina = new Browser(server.url(), "en");
            amina.open("/c/wg-study").press("English").press("I agree").press("Other").press("Skip").type("Kenya").press("Next");
            Stream.of("Skip", "Skip", "Skip", "Skip", "Skip", "With my name").forEach(amina::press);
            amina.type("Rotated Name").press("Next").type("Harbour Forum").press("Next").press("Submit");
            refused = program.run("key", "rotate").err();
        }
        assertThat(refused).contains("a server uses ").contains("stop it first");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            Process rotating = program.begin("key", "rotate");
            boolean ended = rotating.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            rotating.destroyForcibly().waitFor();
            Program.Ended export = program.run("export", "wg-study");
            assertThat(export.status()).as("after kill %d of seed %d, ended: %s: %s", i, seed, ended, export.err()).isZero();
            assertThat(export.text()).contains("Rotated Name", "Harbour Forum");
        }
        assertThat(program.run("key", "rotate").status()).isZero();
        try (Program.Running server = program.serve()) {
            assertThat(new Browser(server.url(), "en").open("/").text()).contains("Open consultations");
        }
        assertThat(names()).as("one key, and those before it").contains("indaba.key").doesNotContain("indaba.key.new");
        assertThat(program.run("export", "wg-study").text()).contains("Rotated Name");
        assertThat(program.run("verify").text()).contains("the audit is whole", "the database is whole");
        System.out.println("KeyRotateIT: kills " + KILLS + ", names that opened " + KILLS + ", seed " + seed);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
