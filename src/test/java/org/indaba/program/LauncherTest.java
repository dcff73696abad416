package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, with a {@code java} that says what it was told. */
class LauncherTest {
    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void put_the_launcher_beside_a_program() throws IOException {
        Files.writeString(folder.resolve("indaba"), Files.readString(Path.of("indaba"))
                .replace("/proc/", folder + "/proc/").replace("/sys/", folder + "/sys/"));
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/indaba.jar"), "");
        Files.createDirectories(folder.resolve("bin"));
        Path java = Files.writeString(folder.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("indaba"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest(name = "{0}: compilers up to level {1}, young part from {2} on, {3}")
    @CsvSource({
        "32m, 1, 10m, Serial", "64m, 1, 10m, Serial", "127M, 1, 10m, Serial", "65536k, 1, 10m, Serial",
        "67108864, 1, 10m, Serial",
        "128m, 4, 32m, Serial", "131072K, 4, 32m, Serial", "255m, 4, 32m, Serial",
        "256m, 4, 160m, Parallel", "511m, 4, 160m, Parallel", "512m, 4, 384m, Parallel", "2G, 4, 384m, Parallel"
    })
    void a_small_heap_makes_a_small_program_and_a_larger_one_a_fast_one(
            String memory, String level, String young, String collector) throws Exception {
        Ended ended = run(Map.of("INDABA_MEMORY", memory), "serve");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines())
                .contains("-Xmx" + memory, "-XX:TieredStopAtLevel=" + level, "-XX:NewSize=" + young, "-XX:+Use" + collector + "GC");
        assertThat(ended.out()).endsWith("-jar\n" + folder.resolve("target/indaba.jar") + "\nserve\n");
    }

    @Test
    void whoever_says_nothing_gets_the_fast_one_with_128_mb_where_the_machine_does_not_tell_what_it_has() throws Exception {
        assertThat(run(Map.of()).out().lines()).contains("-Xmx128m", "-XX:TieredStopAtLevel=4");
    }

    @ParameterizedTest(name = "a server on a machine of {0} kB gets {1}, another verb {2}")
    @CsvSource({
        "493216, 64m, 64m", "1006448, 128m, 128m", "2014312, 256m, 128m", "4027036, 512m, 128m", "24684092, 512m, 128m"
    })
    void whoever_says_nothing_gets_what_the_machine_can_spare_for_a_server(String kilobytes, String server, String verb)
            throws Exception {
        write("proc/meminfo", "MemTotal:       " + kilobytes + " kB\nMemFree:           40404 kB\n");

        assertThat(run(Map.of()).out().lines()).contains("-Xmx" + server);
        assertThat(run(Map.of(), "serve").out().lines()).contains("-Xmx" + server);
        assertThat(run(Map.of(), "export", "wg-study").out().lines()).contains("-Xmx" + verb);
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "cgroup/system.slice/indaba.service/memory.max, 1073741824, 128m",
        "cgroup/system.slice/indaba.service/memory.max, max, 512m",
        "cgroup/memory.max, 536870912, 64m",
        "cgroup/memory/memory.limit_in_bytes, 2147483648, 256m",
        "cgroup/memory/memory.limit_in_bytes, 9223372036854771712, 512m",
        "cgroup/memory/docker/abc/memory.limit_in_bytes, 2147483648, 256m"
    })
    void what_a_container_or_a_service_may_have_counts_and_not_what_the_machine_has(String file, String limit, String memory)
            throws Exception {
        write("proc/meminfo", "MemTotal:       24684092 kB\n");
        write("proc/self/cgroup", "4:memory:/docker/abc\n0::/system.slice/indaba.service\n");
        write("sys/fs/" + file, limit + "\n");

        assertThat(run(Map.of(), "serve").out().lines()).contains("-Xmx" + memory);
    }

    @Test
    void what_is_set_counts_whatever_the_machine_has() throws Exception {
        write("proc/meminfo", "MemTotal:       24684092 kB\n");

        assertThat(run(Map.of("INDABA_MEMORY", "128m"), "serve").out().lines()).contains("-Xmx128m");
        assertThat(run(Map.of("INDABA_JAVA_OPTS", "-Xmx64m"), "serve").out().lines()).contains("-Xmx64m");
    }

    @Test
    void a_heap_that_is_set_among_the_options_of_the_jvm_counts_as_well() throws Exception {
        assertThat(run(Map.of("INDABA_JAVA_OPTS", "-Dx=y -Xmx48m"), "serve").out().lines())
                .contains("-Xmx48m", "-XX:TieredStopAtLevel=1", "-Dx=y")
                .doesNotContain("-Xmx128m");
    }

    @Test
    void the_compilers_can_be_chosen_whatever_the_heap_is() throws Exception {
        assertThat(run(Map.of("INDABA_JIT_LEVEL", "1")).out().lines()).contains("-XX:TieredStopAtLevel=1");
        assertThat(run(Map.of("INDABA_MEMORY", "64m", "INDABA_JIT_LEVEL", "4")).out().lines())
                .contains("-XX:TieredStopAtLevel=4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-64m", "64mb", "m", "6 4m", "1.5g", "31m", "0", "64"})
    void what_is_no_size_or_too_little_is_refused_with_the_mend(String memory) throws Exception {
        Ended ended = run(Map.of("INDABA_MEMORY", memory), "serve");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("INDABA_MEMORY=" + memory + " is ").contains("64m");
    }

    private Ended run(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(folder.resolve("indaba").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(each -> each.startsWith("INDABA_"));
        builder.environment().put("JAVA_HOME", folder.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the launcher ends").isTrue();
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
