package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.export.Fixture;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.ExportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code export}: what it writes, where, and what it says of wrong words. */
class ExportCommandTest extends CommandScene {
    @Test
    void export_writes_the_bytes_that_http_sends() {
        assertThat(run("export", "wg-study")).isZero();
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(ExportTable.RESPONSES, Fixture.filter(), true));
        assertThat(err.size()).as("nothing on standard error").isZero();

        out.reset();
        assertThat(run("export", "wg-study", "--table", "answers", "--format", "csv", "--sep", "tab", "--bom", "0"))
                .isZero();
        assertThat(out.toByteArray())
                .isEqualTo(fixture.bytes(ExportTable.ANSWERS, Fixture.filter("sep", "tab", "bom", "0"), true));

        out.reset();
        assertThat(run("export", "wg-study", "--table=codebook", "--status=submitted")).as("it has no rows to narrow").isEqualTo(2);
        assertThat(run("export", "wg-study", "--table=codebook")).isZero();
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(ExportTable.CODEBOOK, Fixture.filter(), true));

        out.reset();
        assertThat(run("export", "wg-study", "--table", "codebook", "--lang", "fr")).isZero();
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(ExportTable.CODEBOOK, Fixture.filter("lang", "fr"), true));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Secteur privé");
    }

    @Test
    void export_writes_lines_and_archives_which_verify_takes() {
        assertThat(run("export", "wg-study", "--table", "answers", "--format", "jsonl")).isZero();
        assertThat(out.toByteArray())
                .isEqualTo(fixture.bytes(ExportItem.of(ExportTable.ANSWERS, ExportFormat.JSONL), Fixture.filter(), true));

        Path archive = folder.resolve("wg-study.zip");
        out.reset();
        assertThat(run("export", "wg-study", "--format", "zip", "--out", archive.toString())).as(said()).isZero();
        assertThat(run("verify", archive.toString())).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(archive + " is whole: 5 files, 0 of them sent by people");
    }

    @Test
    void export_into_a_file_leaves_that_file_alone_in_its_folder() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out")).resolve("answers.csv");
        Files.writeString(target, "older");

        assertThat(run("export", "wg-study", "--table", "answers", "--out", target.toString())).isZero();

        assertThat(Files.readAllBytes(target)).isEqualTo(fixture.bytes(ExportTable.ANSWERS, Fixture.filter(), true));
        assertThat(names(target.getParent())).containsExactly("answers.csv");
        assertThat(out.size()).as("nothing on standard output").isZero();
    }

    @Test
    void an_export_that_fails_leaves_the_older_file_as_it_was() throws IOException {
        fixture.store(rows -> rows.response(8, "wg-study").set(8, RESPONSE.NAME_SEALED, new byte[40]));
        Path target = Files.createDirectory(folder.resolve("out")).resolve("responses.csv");
        Files.writeString(target, "older");

        assertThat(run("export", "wg-study", "--out", target.toString())).isEqualTo(1);

        assertThat(target).hasContent("older");
        assertThat(names(target.getParent())).containsExactly("responses.csv");
        assertThat(said()).startsWith("indaba: sealed with another key: put back the key file").hasLineCount(1);
    }

    @Test
    void a_reader_of_standard_output_that_goes_away_is_a_failure() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(command(new Terminal(gone, print(), false)).execute("export", "wg-study")).isEqualTo(1);
        assertThat(said()).isEqualToIgnoringNewLines("indaba: writing failed: Broken pipe");
    }

    @Test
    void a_watched_export_shows_how_far_it_is_on_standard_error_alone() {
        assertThat(command(new Terminal(out, print(), true)).execute("export", "wg-study")).isZero();

        assertThat(said()).contains("100 % 1 rows");
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(ExportTable.RESPONSES, Fixture.filter(), true));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', value = {
        "export                                       | CODE",
        "export nowhere                               | wg-study",
        "export wg-study --table people               | responses, answers or codebook",
        "export wg-study --format xlsx                | csv, jsonl, zip",
        "export wg-study --format zip --table answers | leave out --table",
        "export wg-study --format jsonl --sep tab     | --sep is a parameter of csv",
        "verify /no/such/archive.zip                  | name an archive",
        "verify one two                               | two",
        "export wg-study --out /no/such/folder/x.csv  | folder that exists",
        "export wg-study --out /                      | --out",
        "export wg-study --status done                | --status",
        "export wg-study --country XX                 | --country",
        "export wg-study --colour red                 | --colour",
        "export wg-study --table codebook --lang de   | --lang is 'de'",
        "export wg-study --lang fr                    | --lang is a parameter of codebook",
        "export wg-study --format zip --lang fr       | leave it out for archive.zip",
        "export wg-study twice                        | twice",
        "token                                        | create, list or revoke",
        "token create                                 | --role",
        "token create --role boss                     | secretariat, coordinator or reader",
        "token create --role coordinator              | add --region",
        "token create --role secretariat --region cis | leave out --region",
        "token create --role reader --region mars     | arab-states",
        "token revoke                                 | ID",
    })
    void wrong_words_end_with_2_and_one_line_that_says_the_mend(String words, String said) {
        assertThat(run(words.split(" +"))).as(said()).isEqualTo(2);

        assertThat(said()).startsWith("indaba: ").contains(said).hasLineCount(1);
        assertThat(out.size()).as("nothing on standard output").isZero();
    }

    @Test
    void what_keeps_the_database_from_opening_is_told_as_it_is() {
        CommandContext.Opening closed = () -> {
            throw CommandException.couldNot("the database is locked; try again", null);
        };
        CommandLine root = CommandErrorHandler.applyTo(
                new CommandLine(new Root()).addSubcommand(new ExportCommand(closed, new Terminal(out, print(), false))),
                print());

        assertThat(root.execute("export", "wg-study")).isEqualTo(1);
        assertThat(said()).isEqualToIgnoringNewLines("indaba: the database is locked; try again");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
