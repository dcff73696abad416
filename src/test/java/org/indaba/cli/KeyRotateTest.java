package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.indaba.cli.backup.KeyCommand;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.ServeLock;
import org.indaba.cli.context.Terminal;
import org.indaba.keys.Keyring;
import org.indaba.store.Database;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.vault.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code key rotate} says. What it does is tried with the key. */
class KeyRotateTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path key;

    @BeforeEach
    void data() throws IOException {
        Files.createDirectories(folder.resolve("var"));
        key = folder.resolve("indaba.key");
    }

    private int run(String... words) {
        err.reset();
        Terminal terminal = new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        return CommandErrorHandler.applyTo(
                KeyCommand.with(
                        Map.of("INDABA_DATA_DIR", folder.resolve("var").toString(), "INDABA_KEY_FILE", key.toString()),
                        terminal),
                terminal.err()).execute(words);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void started() throws Exception {
        try (Database database = SqliteDatabase.open(folder.resolve("var/indaba.db"))) {
            new Keyring(key, database, 35).settle(Instant.now());
        }
    }

    @Test
    void it_says_where_the_earlier_key_is_and_until_when_it_is_needed() throws Exception {
        started();
        String before = Files.readString(key);
        assertThat(run("rotate")).as(said()).isZero();
        assertThat(said()).contains("the key is changed").contains("start the server again")
                .containsPattern("the earlier key is \\S+indaba.key.until-\\d{4}-\\d\\d-\\d\\d: backups made before now open with it alone; delete it on ")
                .doesNotContain(before.strip());
        assertThat(Files.readString(key)).isNotEqualTo(before);
    }

    @Test
    void it_refuses_while_a_server_runs() throws Exception {
        started();
        String before = Files.readString(key);
        try (ServeLock server = ServeLock.take(folder.resolve("var")).orElseThrow()) {
            assertThat(run("rotate")).isEqualTo(CommandException.COULD_NOT);
            assertThat(said()).startsWith("indaba: a server uses ").contains("stop it first").hasLineCount(1);
        }
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void it_refuses_while_a_server_with_another_data_directory_runs_on_the_database() throws Exception {
        started();
        String before = Files.readString(key);
        try (ServeLock server = ServeLock.beside(folder.resolve("var/indaba.db")).orElseThrow()) {
            assertThat(run("rotate")).isEqualTo(CommandException.COULD_NOT);
            assertThat(said()).startsWith("indaba: a server uses the database ").contains("stop it first").hasLineCount(1);
        }
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void without_a_database_or_with_another_key_it_does_nothing() throws Exception {
        assertThat(run("rotate")).isEqualTo(CommandException.COULD_NOT);
        assertThat(said()).startsWith("indaba: there is no database at ").hasLineCount(1);
        assertThat(key).doesNotExist();
        started();
        Files.writeString(key, "0".repeat(64));
        assertThat(run("rotate")).isEqualTo(CommandException.COULD_NOT);
        assertThat(said()).contains("is another key than the database was sealed with").hasLineCount(1);
        assertThat(run()).isEqualTo(CommandException.WRONG_WORDS);
    }

    @Test
    void while_a_change_is_cut_off_no_backup_is_made_with_a_key_that_may_be_the_earlier_one() throws Exception {
        started();
        new KeyFile(key).next().make();
        assertThatThrownBy(() -> CommandResources.archives(Map.of(
                        "INDABA_DATA_DIR", folder.resolve("var").toString(), "INDABA_KEY_FILE", key.toString())))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("a change of the key was cut off").hasMessageContaining("start the server once");
    }
}
