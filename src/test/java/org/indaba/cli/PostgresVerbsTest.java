package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.indaba.cli.backup.BackupCommand;
import org.indaba.cli.backup.KeyCommand;
import org.indaba.cli.backup.RestoreCommand;
import org.indaba.cli.backup.VerifyCommand;
import org.indaba.cli.context.BackupContext;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.Terminal;
import org.indaba.export.Rows;
import org.indaba.keys.Keyring;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.OpenDatabase;
import org.indaba.store.Postgres;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.vault.KeyFile;
import org.indaba.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the verbs that keep data do and say where the database is PostgreSQL. */
@Timeout(120)
class PostgresVerbsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final long ENTITY = 4711;
    private static final String NAME = "Fishers' Union";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path key;
    private DatabaseLocation.Postgres server;

    @BeforeEach
    void somebodyIsInvited() throws Exception {
        key = folder.resolve("indaba.key");
        server = new DatabaseLocation.Postgres(Postgres.fresh(), Files.createDirectories(folder.resolve("var")));
        try (OpenDatabase database = server.open()) {
            Vault vault = new Keyring(key, database, 35).settle(NOW);
            database.write("test", db -> {
                new Rows(db).consultation("wg-study");
                InvitedEntityTable.add(db, ENTITY, "wg-study", vault.seal("entity " + ENTITY, NAME), "hash", NOW);
                AuditTable.append(db, NOW, "test", "invited", "wg-study", "");
                return null;
            }).join();
        }
    }

    private Map<String, String> environment(DatabaseLocation.Postgres at) {
        return new TreeMap<>(Map.of(
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATABASE_URL", at.url(),
                "INDABA_DATA_DIR", at.data().toString(),
                "INDABA_BACKUP_DIR", folder.resolve("backups").toString(),
                "INDABA_KEY_FILE", key.toString()));
    }

    private int run(Callable<Integer> verb, String... words) {
        return CommandErrorHandler.applyTo(new CommandLine(verb), print()).execute(words);
    }

    private int run(DatabaseLocation.Postgres at, String verb, String... words) {
        out.reset();
        err.reset();
        Map<String, String> environment = environment(at);
        Terminal terminal = new Terminal(out, print(), false);
        BackupContext.Opening archives = () -> CommandResources.archives(environment);
        return switch (verb) {
            case "verify" -> run(new VerifyCommand(() -> CommandResources.workplace(environment), archives, terminal), words);
            case "backup" -> run(new BackupCommand(archives, terminal, Clock.systemUTC()), words);
            case "restore" -> run(new RestoreCommand(archives, terminal, Clock.systemUTC()), words);
            default -> CommandErrorHandler.applyTo(KeyCommand.with(environment, terminal), terminal.err()).execute(verb);
        };
    }

    private PrintStream print() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private String name(DatabaseLocation.Postgres at) throws Exception {
        Vault vault = new KeyFile(key).read();
        try (OpenDatabase database = at.open()) {
            byte[] sealed = database.read(db -> InvitedEntityTable.find(db, "hash").orElseThrow().name());
            return vault.open("entity " + ENTITY, sealed);
        }
    }

    @Test
    void verify_says_what_was_looked_at_and_what_was_not() {
        assertThat(run(server, "verify")).as(said()).isZero();
        assertThat(said()).contains("the audit is whole: 1 row").contains("schema V12__recordings.sql")
                .contains("only PostgreSQL's extension amcheck can see").contains("the files are whole: 0 files");
    }

    @Test
    void a_backup_is_put_back_into_an_empty_database_alone() throws Exception {
        Path file = folder.resolve("made.backup");
        assertThat(run(server, "backup", file.toString())).as(said()).isZero();
        assertThat(run(server, "verify", file.toString())).as(said()).isZero();
        assertThat(run(server, "restore", file.toString(), "--replace")).isEqualTo(CommandException.COULD_NOT);
        assertThat(said()).contains("make an empty database and name it in INDABA_DATABASE_URL").hasLineCount(1)
                .doesNotContain(server.url());

        DatabaseLocation.Postgres empty = new DatabaseLocation.Postgres(Postgres.fresh(), folder.resolve("elsewhere"));
        assertThat(run(empty, "restore", file.toString())).as(said()).isZero();
        assertThat(run(empty, "verify")).as(said()).isZero();
        assertThat(name(empty)).isEqualTo(NAME);
    }

    @Test
    void the_key_is_changed_under_the_keys_of_persons() throws Exception {
        String before = Files.readString(key);
        assertThat(run(server, "rotate")).as(said()).isZero();
        assertThat(said()).contains("the key is changed and ");
        assertThat(Files.readString(key)).isNotEqualTo(before);
        assertThat(name(server)).isEqualTo(NAME);
        assertThat(run(server, "verify")).as(said()).isZero();
        assertThat(run(server, "backup", folder.resolve("after.backup").toString())).as(said()).isZero();
    }

    @Test
    void keys_of_persons_that_are_another_database_s_are_refused_and_nothing_is_written_with_them() throws Exception {
        DatabaseLocation.Postgres without = new DatabaseLocation.Postgres(server.url(), Files.createDirectory(folder.resolve("without")));
        assertThat(run(without, "verify")).isEqualTo(CommandException.COULD_NOT);
        assertThat(said()).contains("the keys of persons in " + without.keys() + " are not those").hasLineCount(1)
                .doesNotContain(server.url());
        assertThat(run(without, "backup", folder.resolve("none.backup").toString())).isEqualTo(CommandException.COULD_NOT);
        assertThat(said()).contains("could not be copied").hasLineCount(1);
        assertThat(name(server)).isEqualTo(NAME);
    }
}
