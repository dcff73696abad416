package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.cli.context.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whatever a page tells people to type is there to be typed: its verb, its options, the files of the repository. */
class DocumentedCommandsTest {
    /** In a block to be pasted, or within a sentence between backticks. */
    private static final Pattern TYPED = Pattern.compile("(?:^|[\\s(`])(?:/opt/indaba|\\.)/indaba((?: [^`\\n|<>;&#)’]*)?)");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    record Typed(String page, String words) {
        @Override
        public String toString() {
            return page + ": ./indaba " + words;
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> all = new ArrayList<>(docs.filter(each -> each.toString().endsWith(".md")).sorted().toList());
            all.add(Path.of("README.md"));
            all.add(Path.of("CONTRIBUTING.md"));
            return all.stream();
        }
    }

    static Stream<Typed> commands() throws IOException {
        List<Typed> all = new ArrayList<>();
        for (Path page : pages().toList()) {
            Matcher typed = TYPED.matcher(Files.readString(page).replaceAll("\\\\\\n\\s*", " "));
            while (typed.find()) {
                all.add(new Typed(page.toString(), typed.group(1).strip().replaceFirst("^([^']*)'$", "$1")));
            }
        }
        return all.stream().distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void a_command_that_a_page_tells_is_one(Typed typed) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed.words().replaceAll("\\[|\\]", ""));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        Terminal terminal = new Terminal(
                OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream()), false);
        CommandLine command = RootCommand.command(terminal);
        if (!isNameOfAVerb(command, words)) {
            try {
                command.parseArgs(words.toArray(String[]::new));
            } catch (CommandLine.ParameterException e) {
                fail(typed + "\n" + e.getMessage());
            }
        }
        for (String each : words) {
            if (each.startsWith("docs/") || each.startsWith("config/") && each.contains("wg-study")) {
                assertThat(Path.of(each)).as(typed.toString()).exists();
            }
        }
    }

    /** As sentences have it that speak of a verb. */
    private static boolean isNameOfAVerb(CommandLine command, List<String> words) {
        CommandLine at = command;
        for (String each : words) {
            at = at.getSubcommands().get(each);
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    @Test
    void they_are_found() throws IOException {
        assertThat(commands().map(Typed::words))
                .contains("", "token list", "key rotate", "verify", "backup", "export CODE --table TABLE [--out FILE]")
                .anyMatch(each -> each.startsWith("document add "))
                .hasSizeGreaterThan(30);
    }
}
