package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.Terminal;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.document.MadeDocx;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code round}: what it makes passes {@code check} and is read at the next start; what it refuses leaves nothing. */
class RoundCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        CommandLine root = new CommandLine(new Root())
                .addSubcommand(new RoundCommand(terminal, environment()))
                .addSubcommand(new CheckCommand(terminal, environment()));
        return CommandErrorHandler.applyTo(root, terminal.err()).execute(words);
    }

    @CommandLine.Command(name = "indaba")
    private static final class Root {}

    private Map<String, String> environment() {
        return Map.of("INDABA_CONFIG_DIR", folder.resolve("config").toString(), "INDABA_DATA_DIR",
                folder.resolve("var").toString());
    }

    private int round(Path draft, String... more) {
        List<String> words = new ArrayList<>(List.of("round", draft.toString(), "--contact", "help@example.org"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path draft(String text) throws IOException {
        return Files.writeString(folder.resolve("draft.md"), text);
    }

    @BeforeEach
    void configure() throws IOException {
        Files.createDirectories(folder.resolve("config"));
    }

    @Test
    void the_sections_of_markdown_become_the_questions_of_a_round_that_passes_check() throws IOException {
        Path draft = draft("# Draft\n\n## One: \"criteria\"\nText of *one*.\n\n## Two\n");
        assertThat(round(draft, "--code", "draft-one", "--closes", "2027-06-30", "--open-to", "invited")).as(said()).isZero();
        List<String> files = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(run("check", files.get(0))).as(said()).isZero();
        assertThat(said()).isEmpty();

        Catalog catalog = CatalogFolder.read(folder.resolve("config"));
        Questionnaire questionnaire = catalog.questionnaires().get(0).value();
        assertThat(questionnaire.questions().stream().map(Question::id)).containsExactly("s1", "s2", "whole");
        Question first = questionnaire.questions().get(0);
        assertThat(first.text().in(Language.ENGLISH))
                .isEqualTo("What are your comments on the section “One: \"criteria\"”?");
        assertThat(first.section().orElseThrow().in(Language.ENGLISH)).isEqualTo("Text of *one*.");
        assertThat(questionnaire.questions().get(1).section()).isEmpty();
        Consultation consultation = catalog.consultations().get(0).value();
        assertThat(consultation.title().in(Language.ENGLISH)).isEqualTo("Draft");
        assertThat(consultation.targeted()).isTrue();
        assertThat(consultation.closes()).isPresent();
    }

    @Test
    void a_docx_in_another_language_is_asked_about_in_that_language() throws IOException {
        Path docx = Files.write(folder.resolve("projet.docx"), MadeDocx.of(
                        MadeDocx.paragraph("T1", "Critères") + MadeDocx.paragraph("", "Qui ?")
                                + MadeDocx.paragraph("T1", "Moyens"))
                .styles("<w:style w:styleId=\"T1\"><w:name w:val=\"heading 1\"/></w:style>").bytes());
        assertThat(round(docx, "--code", "projet", "--title", "Projet", "--language", "fr")).as(said()).isZero();
        Questionnaire questionnaire = CatalogFolder.read(folder.resolve("config")).questionnaires().get(0).value();
        assertThat(questionnaire.questions().get(0).text().in(new Language("fr"))).contains("observations", "Critères");
    }

    @Test
    void what_cannot_be_a_round_is_refused_in_one_line_and_leaves_nothing() throws IOException {
        Path fine = draft("# One\na\n# Two\nb\n");
        Path bomb = Files.write(folder.resolve("bomb.docx"),
                MadeDocx.of("").with("word/document.xml", new byte[40 << 20]).bytes());
        Path many = Files.writeString(folder.resolve("many.md"),
                IntStream.range(0, 100).mapToObj(i -> "# S" + i + "\n").collect(Collectors.joining()));
        Path huge = Files.writeString(folder.resolve("huge.md"), "# One\n" + "word ".repeat(5_000) + "\n# Two\n");
        refused(bomb, "unpacks to far more", "--code", "abc", "--title", "T");
        refused(many, "has 100 sections, and 99 is the most", "--code", "abc", "--title", "T");
        refused(huge, "is the most that is shown whole", "--code", "abc", "--title", "T");
        refused(fine, "add --title", "--code", "abc");
        refused(fine, "it must be 3 to 32 of a-z", "--code", "../abc", "--title", "T");
        refused(fine, "is not a time zone", "--code", "abc", "--title", "T", "--zone", "Europe/Geneva");
        refused(fine, "which is no date", "--code", "abc", "--title", "T", "--closes", "soon");
        refused(fine, "write all, or invited", "--code", "abc", "--title", "T", "--open-to", "friends");
        refused(fine, "--language is 'tlh'", "--code", "abc", "--title", "T", "--language", "tlh");
        refused(folder.resolve("none.md"), "cannot be read", "--code", "abc", "--title", "T");
        assertThat(folder.resolve("config")).isEmptyDirectory();
        assertThat(round(fine, "--code", "abc", "--title", "T")).isZero();
        refused(fine, "is there already; choose another --code", "--code", "abc", "--title", "T");
    }

    private void refused(Path draft, String why, String... words) {
        assertThat(round(draft, words)).as(why).isEqualTo(2);
        assertThat(said()).startsWith("indaba: ").contains(why).hasLineCount(1);
        assertThat(out.size()).isZero();
    }
}
