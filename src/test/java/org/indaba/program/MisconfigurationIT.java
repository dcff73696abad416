package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with words or configuration: exit status 2, nothing on standard output, a line that says the mend. */
class MisconfigurationIT {
    @TempDir
    private Path folder;

    /** Makes something wrong and says which words to run. */
    private interface Flaw {
        String[] make(Program program, Path folder) throws Exception;
    }

    /** @param says what the one line holds */
    private record Row(String name, Flaw flaw, List<String> says) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Row row(String name, List<String> says, Flaw flaw) {
        return new Row(name, flaw, says);
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("an unknown key", List.of("indaba.conf", "pace"), (program, folder) -> {
                    config(program, folder);
                    append(folder.resolve("config/indaba.conf"), "\npace = 3\n");
                    return words("serve");
                }),
                row("a wrong value", List.of("INDABA_PORT", "70700"), (program, folder) -> {
                    program.set("INDABA_PORT", "70700");
                    return words("serve");
                }),
                row("a format of the log that is none", List.of("INDABA_LOG_FORMAT", "text, json"), (program, folder) -> {
                    program.set("INDABA_LOG_FORMAT", "xml");
                    return words("serve");
                }),
                row("a bot token that is none", List.of("TELEGRAM_BOT_TOKEN"), (program, folder) -> {
                    program.set("TELEGRAM_BOT_TOKEN", "not a token");
                    return words("serve");
                }),
                row("a broken questionnaire", List.of("wg-study.yaml:", "questions"), (program, folder) -> {
                    config(program, folder);
                    replace(folder.resolve("config/questionnaires/wg-study.yaml"), "questions:", "qestions:");
                    return words("serve");
                }),
                row("a consultation on a questionnaire that is none", List.of("wg-study.yaml:"), (program, folder) -> {
                    config(program, folder);
                    Files.delete(folder.resolve("config/questionnaires/wg-study.yaml"));
                    return words("serve");
                }),
                row("a port in use", List.of("is in use", "INDABA_PORT"), (program, folder) -> {
                    ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                    program.set("INDABA_PORT", Integer.toString(taken.getLocalPort()));
                    return words("serve");
                }),
                row("a data directory that is a file", List.of("cannot be written", "INDABA_DATA_DIR"),
                        (program, folder) -> {
                            Files.writeString(folder.resolve("var"), "in its place");
                            return words("serve");
                        }),
                row("a database that is none", List.of("indaba.db"), (program, folder) -> {
                    Files.createDirectories(folder.resolve("var"));
                    Files.writeString(folder.resolve("var/indaba.db"), "this is no database ".repeat(500));
                    return words("serve");
                }),
                row("a key file that is none", List.of("indaba.key", "64 hexadecimal digits"), (program, folder) -> {
                    Files.writeString(folder.resolve("indaba.key"), "secret");
                    return words("serve");
                }),
                row("a restore that was cut short", List.of("was cut short", "--replace"), (program, folder) -> {
                    Files.createDirectories(folder.resolve("var"));
                    Files.createFile(folder.resolve("var/restore.unfinished"));
                    return words("serve");
                }),
                row("an unknown verb", List.of("srve", "--help"), (program, folder) -> words("srve")),
                row("an unknown option", List.of("--tabel", "--help"),
                        (program, folder) -> words("export", "wg-study", "--tabel", "answers")),
                row("an unknown consultation", List.of("wg-stdy", "wg-study"),
                        (program, folder) -> words("export", "wg-stdy")),
                row("an unknown role", List.of("admin", "secretariat"),
                        (program, folder) -> words("token", "create", "--role", "admin")),
                row("a questionnaire that is not there", List.of("nowhere.yaml"),
                        (program, folder) -> words("rehearse", "nowhere.yaml")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void it_ends_with_2_and_one_line_that_says_the_mend(Row row) throws Exception {
        Program program = new Program(folder);

        ended(program.run(row.flaw().make(program, folder)), row.says());
    }

    @Test
    void an_edition_in_use_with_another_text_does_not_start() throws Exception {
        Program program = new Program(folder);
        config(program, folder);
        program.serve().close();
        inUse(program);
        Path file = folder.resolve("config/questionnaires/wg-study.yaml");
        replace(file, "what", "which");

        ended(program.run("serve"), List.of("wg-study.yaml:", "version"));
    }

    @Test
    void a_second_server_on_the_same_data_does_not_start_and_the_first_goes_on() throws Exception {
        Program program = new Program(folder);
        try (Program.Running server = program.serve()) {
            ended(program.run("serve"), List.of("another server uses", "INDABA_DATA_DIR"));
            assertThat(server.process().isAlive()).isTrue();
        }
    }

    @Test
    void a_database_that_another_process_holds_does_not_start() throws Exception {
        Program program = new Program(folder);
        program.serve().close();
        try (Connection other = DataFile.of(program).connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            ended(program.run("serve"), List.of("indaba.db"));
        }
    }

    private static void ended(Program.Ended ended, List<String> says) {
        assertThat(ended.err()).as("what it says").contains(says).hasLineCount(1).startsWith("indaba: ");
        assertThat(ended.status()).as("exit status, beside: %s", ended.err()).isEqualTo(2);
        assertThat(ended.text()).as("standard output").isEmpty();
    }

    /** As if somebody had agreed to answer it. */
    private static void inUse(Program program) throws Exception {
        try (Connection connection = DataFile.of(program).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into response (id, consultation, receipt, questionnaire, version, channel,"
                    + " language, status, trial, consent_version, consented_at, started_at, updated_at) select 1,"
                    + " 'wg-study', 'r', questionnaire, version, 'telegram', 'en', 'partial', false, '1', 0, 0, 0"
                    + " from edition");
        }
    }

    /** A copy of the configuration, to be broken. */
    private static void config(Program program, Path folder) throws IOException {
        Path copy = folder.resolve("config");
        try (Stream<Path> all = Files.walk(Path.of("config"))) {
            for (Path each : all.filter(one -> !one.endsWith("indaba.key")).toList()) {
                Files.copy(each, copy.resolve(Path.of("config").relativize(each).toString()));
            }
        }
        program.set("INDABA_CONFIG_DIR", copy.toString());
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void replace(Path file, String old, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(old, with));
    }

    private static String[] words(String... words) {
        return words;
    }
}
