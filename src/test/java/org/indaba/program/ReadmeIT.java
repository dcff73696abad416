package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.botapi.BotApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README that says {@code sh}, {@code python} or {@code r}, run as it stands. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|python|r)\\n(.*?)^```$");
    private static final Map<String, String> TOOLS = Map.of("sh", "bash", "python", "python3", "r", "Rscript");

    @TempDir
    private Path folder;

    @Test
    void the_commands_of_the_readme_work() throws Exception {
        for (String tool : List.of("bash", "curl", "python3", "Rscript")) {
            boolean there = run(List.of("which", tool), "", Map.of()).status() == 0;
            String line = tool + " is not installed: the README's commands for it cannot be tried";
            assertThat(there || System.getenv("CI") == null).as(line).isTrue();
            assumeTrue(there, line);
        }
        Path root = Path.of("").toAbsolutePath();
        Files.createSymbolicLink(folder.resolve("config"), root.resolve("config"));
        Files.createSymbolicLink(folder.resolve("docs"), root.resolve("docs"));
        Path launcher = folder.resolve("indaba");
        Files.writeString(launcher, "#!/bin/sh\nexec " + root.resolve("indaba") + " \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = new Program(folder)
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            try (Program.Running server = program.serve()) {
                WholeLineIT.interview(telegram.person(5_000_000_001L, "en"));
                runBlocks(Files.readString(root.resolve("README.md")), server.url());
            }
        }
    }

    private void runBlocks(String readme, String url) throws Exception {
        Matcher block = BLOCK.matcher(readme);
        List<String> kinds = new ArrayList<>();
        String token = "";
        while (block.find()) {
            String kind = block.group(1);
            String script = block.group(2).replace("http://127.0.0.1:7070", url);
            boolean makesToken = script.contains("export TOKEN=");
            Map<String, String> environment = Map.of(
                    "TOKEN", token,
                    "INDABA_DATA_DIR", folder.resolve("var").toString(),
                    "INDABA_KEY_FILE", folder.resolve("indaba.key").toString());
            String whole = kind.equals("sh") ? "set -e\n" + script + (makesToken ? "\necho TOKEN=$TOKEN" : "") : script;
            Program.Ended ended = run(List.of(TOOLS.get(kind)), whole, environment);
            assertThat(ended.status()).as("the README's %s\n%s\nended with\n%s", kind, script, ended.err()).isZero();
            if (makesToken) {
                token = ended.text().substring(ended.text().lastIndexOf("TOKEN=") + 6).strip();
            }
            kinds.add(kind);
            lookAt(kind, ended);
        }
        assertThat(kinds).as("blocks of the README that were run").contains("sh", "python", "r").hasSizeGreaterThan(3);
    }

    private void lookAt(String kind, Program.Ended ended) throws IOException {
        if (kind.equals("python")) {
            assertThat(ended.text()).contains("5 answers");
        } else if (kind.equals("r")) {
            assertThat(ended.text()).contains("answered").contains("skipped");
        } else if (Files.exists(folder.resolve("codebook.csv"))) {
            assertThat(Files.readString(folder.resolve("answers.csv"))).contains("First piece.");
            assertThat(Files.readString(folder.resolve("responses.csv"))).contains("wg-study");
        }
    }

    /** Feeds a script to a program, in the test's folder. */
    private Program.Ended run(List<String> command, String script, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("script.txt"), script);
        Path errors = folder.resolve("script-errors.txt");
        List<String> words = new ArrayList<>(command);
        if (command.get(0).equals("Rscript")) {
            words.add(input.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile()).redirectInput(input.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
        return new Program.Ended(process.exitValue(), out, Files.readString(errors));
    }
}
