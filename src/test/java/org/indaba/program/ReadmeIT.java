package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.botapi.BotApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of the README, and of the pages in docs, that says {@code sh}, {@code python} or {@code r}, run as it stands:
 * page after page, in one folder, beside one server.
 */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```(sh|python|r|yaml)\\n(.*?)^ *```$");
    private static final Map<String, String> TOOLS = Map.of("sh", "bash", "python", "python3", "r", "Rscript");

    /** The page that begins with a file to write, and where it says to write it. */
    private static final String WITH_A_FILE = "run-a-consultation.md";
    private static final String ITS_FILE = "config/questionnaires/market.yaml";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new TreeMap<>();

    @Test
    void the_commands_of_the_pages_work() throws Exception {
        for (String tool : List.of("bash", "curl", "python3", "Rscript")) {
            boolean there = run(List.of("which", tool), "").status() == 0;
            String line = tool + " is not installed: the README's commands for it cannot be tried";
            assertThat(there || System.getenv("CI") == null).as(line).isTrue();
            assumeTrue(there, line);
        }
        Path root = Path.of("").toAbsolutePath();
        for (String file : List.of("indaba.conf", "questionnaires/wg-study.yaml", "consultations/wg-study.yaml")) {
            Path copy = folder.resolve("config").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(root.resolve("config").resolve(file), copy);
        }
        Files.createSymbolicLink(folder.resolve("docs"), root.resolve("docs"));
        Files.createSymbolicLink(folder.resolve("indaba"), root.resolve("indaba"));
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = new Program(folder)
                    .set("INDABA_CONFIG_DIR", folder.resolve("config").toString())
                    .set("INDABA_BACKUP_DIR", folder.resolve("backups").toString())
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            environment.putAll(program.environment());
            try (Program.Running server = program.serve()) {
                WholeLineIT.interview(telegram.person(5_000_000_001L, "en"));
                Map<String, List<String>> ran = new TreeMap<>();
                ran.put("README.md", runBlocks(root.resolve("README.md"), server.url()));
                assertThat(Files.readString(folder.resolve("answers.csv"))).contains("First piece.");
                assertThat(Files.readString(folder.resolve("responses.csv"))).contains("wg-study");
                try (Stream<Path> pages = Files.list(root.resolve("docs"))) {
                    for (Path page : pages.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                        ran.put(page.getFileName().toString(), runBlocks(page, server.url()));
                    }
                }
                assertThat(ran.get("README.md")).as("blocks that were run").contains("sh", "python", "r").hasSizeGreaterThan(3);
                assertThat(ran.get("papers.md")).hasSize(3);
                assertThat(ran.get("restore.md")).hasSize(1);
                assertThat(ran.get(WITH_A_FILE)).hasSize(1);
            }
        }
    }

    private List<String> runBlocks(Path page, String url) throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(page));
        List<String> kinds = new ArrayList<>();
        while (block.find()) {
            String kind = block.group(2);
            String script = block.group(3).replaceAll("(?m)^" + block.group(1), "").replace("http://127.0.0.1:7070", url);
            if (kind.equals("yaml")) {
                if (page.endsWith(WITH_A_FILE)) {
                    Files.writeString(folder.resolve(ITS_FILE), script);
                }
                continue;
            }
            boolean makesToken = script.contains("export TOKEN=");
            String whole = kind.equals("sh") ? "set -e\n" + script + (makesToken ? "\necho TOKEN=$TOKEN" : "") : script;
            Program.Ended ended = run(List.of(TOOLS.get(kind)), whole);
            assertThat(ended.status()).as("%s of %s\n%s\nended with\n%s", kind, page.getFileName(), script, ended.err()).isZero();
            if (makesToken) {
                environment.put("TOKEN", ended.text().substring(ended.text().lastIndexOf("TOKEN=") + 6).strip());
            }
            kinds.add(kind);
            if (kind.equals("python")) {
                assertThat(ended.text()).contains("5 answers");
            } else if (kind.equals("r")) {
                assertThat(ended.text()).contains("answered").contains("skipped");
            }
        }
        return kinds;
    }

    /** Gives a script to a program, in the test's folder; what it asks for it is not told. */
    private Program.Ended run(List<String> command, String script) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("script.txt"), script);
        Path errors = folder.resolve("script-errors.txt");
        List<String> words = new ArrayList<>(command);
        if (!script.isEmpty()) {
            words.add(input.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile()).redirectInput(new File("/dev/null")).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
        return new Program.Ended(process.exitValue(), out, Files.readString(errors));
    }
}
