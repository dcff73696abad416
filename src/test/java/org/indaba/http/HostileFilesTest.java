package org.indaba.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm whoever reads them: each is refused in one pass and 64 MB. */
class HostileFilesTest {
    private static final String REFUSALS = "(RefusedFileException|InvalidFileException|DamagedArchiveException): .*";

    /** A heading in the end, once it is read. */
    private static final String HEADING = "one line of blanks in a heading";

    private static final long PATIENCE_SECONDS = 120;

    private static final Map<String, Read> READ = new LinkedHashMap<>();

    private record Read(long millis, String outcome) {}

    @TempDir
    private static Path folder;

    private static Map<String, byte[]> drafts() {
        Map<String, byte[]> all = HostileZips.all();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("four million headings", "# a\n".repeat(4_000_000));
        texts.put("five million lines", "a\n".repeat(5_000_000));
        texts.put(HEADING, "# " + " ".repeat(300_000) + "x" + " ".repeat(300_000) + "y");
        texts.put("one underline without end", "a\n" + "=".repeat(3_000_000) + "x");
        texts.put("one fence without end", "`".repeat(3_000_000));
        texts.put("items without end", "- a\n".repeat(2_000_000));
        texts.put("as many items as may be", "- a\n".repeat(49_000));
        texts.put("items within an item", ("- ".repeat(8) + "x\n\n").repeat(24_000));
        texts.put("as many lines as may be", "a b c d e f g h\n".repeat(49_000));
        texts.put("items within items", ("* ".repeat(60) + "x\n").repeat(60_000));
        texts.put("items within items that go on", ("* ".repeat(60) + "x\n").repeat(49_000));
        texts.put("quotations within quotations", ("> ".repeat(60) + "x\n\n").repeat(60_000));
        texts.put("openings of comments without end", "x " + "<!--".repeat(2_000_000));
        texts.put("comments without number", "x " + "<!---->".repeat(1_000_000));
        texts.put("lines of comments", "<!-- a\n".repeat(90_000));
        texts.put("code without end before a comment", "x " + "`a``b```c".repeat(700_000) + "<!-- -->");
        texts.put("definitions without end", "[a]: <#>\n".repeat(90_000));
        texts.put("one heading without end", "# " + "*a **b [".repeat(900_000));
        texts.put("underlined headings of brackets", ("[".repeat(150) + "\n---\n").repeat(49_000));
        texts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        all.put("twenty megabytes of noise", new byte[20 << 20]);
        return all;
    }

    private static Map<String, byte[]> questionnaires() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        Function<String, byte[]> utf8 = text -> text.getBytes(StandardCharsets.UTF_8);
        all.put("aliases of aliases", utf8.apply(aliases()));
        all.put("anchors without end", utf8.apply(IntStream.range(0, 90_000).mapToObj(i -> "- &a" + i + " x\n").reduce(
                new StringBuilder(), StringBuilder::append, StringBuilder::append).toString()));
        all.put("an alias to itself", utf8.apply("a: &a [*a]"));
        all.put("brackets without end", utf8.apply("[".repeat(1_900_000)));
        all.put("keys of keys", utf8.apply("? ".repeat(900_000)));
        all.put("the same key without end", utf8.apply("a: b\n".repeat(390_000)));
        all.put("a merge", utf8.apply("a: &a {b: c}\nd: {<<: *a}"));
        all.put("a class", utf8.apply("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:9/\"]]"));
        all.put("binary", utf8.apply("a: !!binary " + "QUJD".repeat(400_000)));
        all.put("one text without end", utf8.apply("title: \"" + "\\x41".repeat(480_000) + "\""));
        all.put("one key without end", utf8.apply("a".repeat(1_999_990) + ": b"));
        all.put("comments without end", utf8.apply("#\n".repeat(990_000)));
        all.put("documents without end", utf8.apply("---\n".repeat(490_000)));
        all.put("UTF-16", "title: x".getBytes(StandardCharsets.UTF_16));
        all.put("UTF-32", new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 0, 0, 0, 't'});
        all.put("UTF-7", utf8.apply("+AHQ-itle: x"));
        all.put("overlong UTF-8", new byte[] {'a', ':', ' ', (byte) 0xc0, (byte) 0xaf});
        all.put("three megabytes", new byte[3_000_000]);
        return all;
    }

    private static String aliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        IntStream.range(1, 60).forEach(i -> bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n"));
        return bomb.toString();
    }

    private static Map<String, byte[]> archives() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a manifest that is a bomb", zip("manifest.json", new byte[200 << 20]));
        all.put("a manifest nested without end", zip("manifest.json", "[".repeat(5_000_000).getBytes(StandardCharsets.UTF_8)));
        all.put("a file that climbs", zip("../../escaped.csv", "x".getBytes(StandardCharsets.UTF_8)));
        HostileZips.all().forEach(all::put);
        return all;
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All of them in one process, one after another, as {@link HostileReader} reads them. */
    @BeforeAll
    static void read() throws Exception {
        write("draft", drafts());
        write("document", drafts());
        write("questionnaire", questionnaires());
        write("archive", archives());
        Path out = folder.resolve("out.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                        "-cp", System.getProperty("java.class.path"), HostileReader.class.getName(), folder.toString())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        boolean ended = reader.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        reader.destroyForcibly();
        for (String line : Files.readAllLines(out)) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3) {
                READ.put(parts[0], new Read(Long.parseLong(parts[1]), parts[2]));
            }
        }
        assertThat(ended).as("read within " + PATIENCE_SECONDS + " s; the last was " + Files.readString(out)).isTrue();
        System.out.println("hostile files " + READ.size() + ", read in 64 MB, the slowest in "
                + READ.values().stream().mapToLong(Read::millis).max().orElse(-1) + " ms");
    }

    private static void write(String kind, Map<String, byte[]> all) throws IOException {
        Path into = Files.createDirectories(folder.resolve(kind));
        for (Map.Entry<String, byte[]> each : all.entrySet()) {
            Files.write(into.resolve(each.getKey()), each.getValue());
        }
    }

    static Stream<String> files() throws IOException {
        return Stream.of(drafts().keySet().stream().map(each -> "draft/" + each), drafts().keySet().stream().map(each -> "document/" + each),
                questionnaires().keySet().stream().map(each -> "questionnaire/" + each),
                archives().keySet().stream().map(each -> "archive/" + each)).flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused(String name) {
        assertThat(READ).as("what was read").containsKey(name);
        Read read = READ.get(name);
        assertThat(read.millis()).as("milliseconds on the processor for " + name).isLessThan(Cost.MOST_MILLIS);
        boolean told = name.startsWith("document/");
        boolean harmless = name.equals("draft/" + HEADING);
        assertThat(read.outcome()).as(name).matches(told ? "Optional.*" : harmless ? "CommentDraft.*" : REFUSALS);
        assertThat(read.outcome()).as(name).doesNotContain("root:");
    }
}
