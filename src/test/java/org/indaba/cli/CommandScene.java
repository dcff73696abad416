package org.indaba.cli;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.indaba.backup.BackupScope;
import org.indaba.cli.access.InviteCommand;
import org.indaba.cli.access.TokenCommand;
import org.indaba.cli.backup.BackupCommand;
import org.indaba.cli.backup.RestoreCommand;
import org.indaba.cli.backup.VerifyCommand;
import org.indaba.cli.consultation.DocumentCommand;
import org.indaba.cli.consultation.EntityCommand;
import org.indaba.cli.context.BackupContext;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.consultation.Consultation;
import org.indaba.export.ExportableConsultations;
import org.indaba.export.Fixture;
import org.indaba.media.MediaFiles;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.OpenDatabase;
import org.indaba.store.SqliteTemplate;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verbs over a database with one response, as somebody types them beside a running server. */
public abstract class CommandScene {
    @TempDir
    public Path folder;

    @TempDir
    Path backups;

    public Consultation study = Fixture.STUDY;
    public Optional<String> publicUrl = Optional.of("https://indaba.example.org");
    public Optional<CommandContext.Bot> bot = Optional.of(() -> Optional.of("indaba_bot"));
    public Fixture fixture;
    public final ByteArrayOutputStream out = new ByteArrayOutputStream();
    public final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> rows.response(7, "wg-study").answered(7, "a", "عربي \"and\" more")
                .set(7, RESPONSE.NAME_SEALED, fixture.vault.seal("response 7 name", "Amina")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    public int run(String... words) {
        return command(new Terminal(out, print(), false)).execute(words);
    }

    CommandLine command(Terminal terminal) {
        CommandLine root = new CommandLine(new Root())
                .addSubcommand(new ExportCommand(this::beside, terminal))
                .addSubcommand(new VerifyCommand(this::beside, this::archives, terminal))
                .addSubcommand(new BackupCommand(this::archives, terminal, () -> Fixture.NOW))
                .addSubcommand(new RestoreCommand(this::archives, terminal, () -> Fixture.NOW))
                .addSubcommand(TokenCommand.with(this::beside, terminal))
                .addSubcommand(new InviteCommand(this::beside, terminal))
                .addSubcommand(EntityCommand.with(this::beside, terminal))
                .addSubcommand(DocumentCommand.with(this::beside, terminal));
        return CommandErrorHandler.applyTo(root, terminal.err());
    }

    /** A second process on the database that the fixture holds open. */
    private CommandContext beside() throws CommandException {
        try {
            OpenDatabase database = SqliteDatabase.open(SqliteTemplate.at(folder.resolve("indaba.db")));
            return new CommandContext(
                    new org.indaba.media.DocumentFiles(new MediaFiles(folder)),
                    database, fixture.vault, new One(study), fixture.exporterOn(database), publicUrl, bot,
                    () -> Fixture.NOW);
        } catch (UnusableStorageException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
    }

    private BackupContext archives() {
        MediaFiles media = new MediaFiles(folder);
        BackupScope premises = new BackupScope(
                folder, new DatabaseLocation.File(folder.resolve("indaba.db")), media::path,
                new BackupScope.Uploads("web", folder.resolve("media/uploads")::resolve));
        return new BackupContext(premises, fixture.vault, backups, folder.resolve("indaba.key"), org.indaba.files.DiskFloor.NONE);
    }

    PrintStream print() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    public String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @CommandLine.Command(name = "indaba")
    static final class Root implements Runnable {
        @Override
        public void run() {}
    }

    private record One(Consultation consultation) implements ExportableConsultations {
        @Override
        public List<Consultation> consultations() {
            return List.of(consultation);
        }

        @Override
        public List<Questionnaire> editions(Consultation consultation) {
            return List.of(Fixture.annex());
        }
    }
}
