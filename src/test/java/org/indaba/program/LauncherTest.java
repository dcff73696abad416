package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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
        put(folder);
        script(folder.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    }

    private void put(Path home) throws IOException {
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/indaba.jar"), "");
        Files.writeString(home.resolve("indaba"), Files.readString(Path.of("indaba"))
                .replace("/proc/", folder + "/proc/").replace("/sys/", folder + "/sys/"));
        Files.setPosixFilePermissions(home.resolve("indaba"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void script(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
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

    // ---- where it stands

    @Test
    void it_works_in_a_folder_whose_name_has_spaces() throws Exception {
        Path home = folder.resolve("a b  c");
        put(home);

        Ended ended = run(home.resolve("indaba"), Map.of(), "check", "two words.yaml");

        assertThat(ended.status()).isZero();
        assertThat(ended.out().lines()).contains("-Dindaba.home=" + home);
        assertThat(ended.out()).endsWith("-jar\n" + home.resolve("target/indaba.jar") + "\ncheck\ntwo words.yaml\n");
    }

    @Test
    void an_archive_of_classes_is_made_and_used_there_too() throws Exception {
        Path home = folder.resolve("a b");
        put(home);
        script(folder.resolve("bin/java"), """
                for each in "$@"; do
                  case $each in -XX:ArchiveClassesAtExit=*) echo classes > "${each#*=}" ;; esac
                done
                printf '%s\\n' "$@\"""");

        Ended ended = run(home.resolve("indaba"), Map.of(), "serve");

        assertThat(ended.out().lines()).filteredOn(each -> each.startsWith("-XX:SharedArchiveFile="))
                .singleElement().asString().startsWith("-XX:SharedArchiveFile=" + home + "/target/classes-").endsWith(".jsa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "links/to/it", "a b/link"})
    void it_is_found_through_links(String name) throws Exception {
        Path first = folder.resolve("bin/first");
        Files.createSymbolicLink(first, Path.of("../indaba"));
        Path link = folder.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, first);

        Ended ended = run(link, Map.of(), "serve");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).endsWith("-jar\n" + folder.resolve("target/indaba.jar") + "\nserve\n");
    }

    // ---- what is built

    private void maven(String lines) throws IOException {
        script(folder.resolve("bin/mvn"), "pwd >> '" + folder + "/built.txt'\n" + lines);
    }

    private int builds() throws IOException {
        Path built = folder.resolve("built.txt");
        return Files.exists(built) ? Files.readAllLines(built).size() : 0;
    }

    /** Its time is the older, the smaller the number. */
    private static void age(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-24T10:00:00Z").plusSeconds(seconds)));
    }

    private static Path source(Path home, String name, int seconds) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        for (Path each = file; !each.equals(home); each = each.getParent()) {
            age(each, seconds);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "src/main/java/org/indaba/Main.java", "src/main/resources/phrases/en.properties", "pom.xml",
        "db/migration/V1__the_line.sql", "config/questionnaires/wg-study.yaml", "config/consultations/wg-study.yaml"
    })
    void what_is_older_than_its_sources_is_built_anew_once(String name) throws Exception {
        Path home = folder.resolve("a b");
        put(home);
        maven("echo built > target/indaba.jar");
        Path file = source(home, name, 0);
        age(home.resolve("target/indaba.jar"), 10);

        run(home.resolve("indaba"), Map.of());
        assertThat(builds()).as("sources that are older").isZero();
        age(file, 20);
        Ended ended = run(home.resolve("indaba"), Map.of(), "token", "list");

        assertThat(Files.readAllLines(folder.resolve("built.txt"))).containsExactly(home.toString());
        assertThat(ended.err()).contains("Building Indaba anew");
        assertThat(ended.out()).as("standard output is the verb's alone").startsWith("-Xlog").endsWith("token\nlist\n");
        assertThat(read(home.resolve("target/indaba.jar"))).isEqualTo("built\n");
        run(home.resolve("indaba"), Map.of());
        assertThat(builds()).as("built once").isEqualTo(1);
        assertThat(home.resolve("target")).as("what is left there").isDirectoryNotContaining("glob:**.before")
                .isDirectoryNotContaining("glob:**building");
    }

    @Test
    void what_was_taken_out_of_the_sources_is_noticed() throws Exception {
        maven("echo built > target/indaba.jar");
        Path file = source(folder, "src/main/java/org/indaba/Gone.java", 0);
        age(folder.resolve("target/indaba.jar"), 10);
        Files.delete(file);
        run(Map.of());
        assertThat(builds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "src/test/java/org/indaba/MainTest.java", "config/questionnaires/market.yaml", "config/indaba.conf",
        "config/indaba.key", "docs/deploy.md", "var/indaba.db"
    })
    void what_is_in_no_jar_builds_nothing(String name) throws Exception {
        maven("exit 1");
        source(folder, "src/main/java/org/indaba/Main.java", 0);
        source(folder, "db/migration/V1__the_line.sql", 0);
        source(folder, "pom.xml", 0);
        source(folder, "config/questionnaires/wg-study.yaml", 0);
        Path file = source(folder, name, 0);
        age(folder.resolve("target/indaba.jar"), 10);
        age(file, 20);
        age(file.getParent(), 20);

        assertThat(run(Map.of()).err()).isEmpty();
        assertThat(builds()).isZero();
    }

    @Test
    void a_build_that_fails_is_said_and_leaves_what_was_built() throws Exception {
        maven("echo half > target/indaba.jar; echo 'it does not compile' >&2; exit 1");
        Files.writeString(folder.resolve("target/indaba.jar"), "whole");
        age(folder.resolve("target/indaba.jar"), 10);
        source(folder, "pom.xml", 20);

        Ended ended = run(Map.of());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("it does not compile", "The build failed", "touch");
        assertThat(read(folder.resolve("target/indaba.jar"))).isEqualTo("whole");
    }

    @Test
    void a_server_that_runs_keeps_the_program_that_it_was_started_with() throws Exception {
        maven("cat target/indaba.jar > built-over.txt; echo built > target/indaba.jar");
        Path jar = folder.resolve("target/indaba.jar");
        Files.writeString(jar, "the old one");
        age(jar, 10);
        source(folder, "pom.xml", 20);
        try (var held = Files.newBufferedReader(jar)) {
            run(Map.of());
            assertThat(read(jar)).isEqualTo("built\n");
            assertThat(held.readLine()).isEqualTo("the old one");
        }
        assertThat(read(folder.resolve("built-over.txt"))).as("who starts meanwhile finds one").isEqualTo("the old one");
    }

    @Test
    void without_maven_what_is_built_goes_on_and_what_is_not_is_refused_with_the_mend() throws Exception {
        age(folder.resolve("target/indaba.jar"), 10);
        source(folder, "pom.xml", 20);
        Map<String, String> without = Map.of("PATH", withoutMaven());

        Ended ended = run(without, "serve");
        assertThat(ended.out()).endsWith("serve\n");
        assertThat(ended.err()).contains("older than its sources").contains("Maven").hasLineCount(1);

        Files.delete(folder.resolve("target/indaba.jar"));
        Ended refused = run(without, "serve");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("Install Maven").hasLineCount(1);
    }

    /** A folder with all tools but that one. */
    private String withoutMaven() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (Path from : List.of(Path.of("/bin"), Path.of("/usr/bin"))) {
            try (var all = Files.list(from)) {
                for (Path tool : all.filter(each -> !each.getFileName().toString().startsWith("mvn")).toList()) {
                    Path link = tools.resolve(tool.getFileName());
                    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                        Files.createSymbolicLink(link, tool);
                    }
                }
            }
        }
        return tools.toString();
    }

    @Test
    void of_several_starts_at_once_one_builds_and_the_others_wait_for_it() throws Exception {
        maven("until [ -e go ]; do sleep 0.05; done; echo built > target/indaba.jar");
        age(folder.resolve("target/indaba.jar"), 10);
        source(folder, "pom.xml", 20);
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(start(folder.resolve("indaba"), Map.of(), folder.resolve("out" + i), folder.resolve("err" + i)));
        }
        await().until(() -> builds() > 0);
        Files.writeString(folder.resolve("go"), "");
        for (Process each : starts) {
            assertThat(each.waitFor(60, TimeUnit.SECONDS)).as("the launcher ends").isTrue();
            assertThat(each.exitValue()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_build_that_was_killed_holds_nobody_up() throws Exception {
        maven("echo built > target/indaba.jar");
        age(folder.resolve("target/indaba.jar"), 10);
        source(folder, "pom.xml", 20);
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createSymbolicLink(folder.resolve("target/building"), Path.of(Long.toString(gone.pid())));

        assertThat(run(Map.of()).status()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    private Ended run(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        return run(folder.resolve("indaba"), settings, words);
    }

    private Ended run(Path launcher, Map<String, String> settings, String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = start(launcher, settings, out, err, words);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the launcher ends").isTrue();
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private Process start(Path launcher, Map<String, String> settings, Path out, Path err, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(each -> each.startsWith("INDABA_"));
        builder.environment().put("JAVA_HOME", folder.toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, own) -> own + ":" + path);
        builder.environment().putAll(settings);
        return builder.start();
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
