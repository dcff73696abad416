package org.indaba.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.indaba.Server;
import org.indaba.backup.BackupException;
import org.indaba.backup.restore.Restore;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.ServeLock;
import org.indaba.cli.context.Terminal;
import org.indaba.configuration.Configuration;
import org.indaba.consultation.Catalog;
import org.indaba.files.OwnerOnly;
import org.indaba.logs.UncaughtFailureLogger;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.StorageException;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;

/** The verb {@code serve} runs the server until it is told to stop. */
@Command(name = "serve", description = "Serves the consultations; the default verb.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    public ServeCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtFailureLogger());
        CountDownLatch stopped = new CountDownLatch(1);
        Configuration configuration = CommandResources.configuration(environment);
        try (ServeLock lock = lock(configuration.files().data());
                ServeLock shared = lockDatabase(configuration.files().database());
                Server server = start(configuration)) {
            Thread atEnd = new Thread(() -> {
                try {
                    server.close();
                } finally {
                    stopped.countDown();
                }
            }, "stop");
            Runtime.getRuntime().addShutdownHook(atEnd);
            String line = "Indaba is listening on http://" + configuration.http().host() + ":" + server.port() + "\n";
            terminal.out().write(line.getBytes(StandardCharsets.US_ASCII));
            terminal.out().flush();
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static ServeLock lock(Path data) throws CommandException {
        try {
            OwnerOnly.createDirectories(data);
            OwnerOnly.restrict(data);
            Restore.refuseUnfinished(data);
            ServeLock lock = ServeLock.take(data).orElseThrow(() -> CommandException.wrongWords(
                    "another server uses " + data + "; stop it, or name another INDABA_DATA_DIR"));
            SqliteLibrary.copyInto(data.resolve("sqlite"));
            return lock;
        } catch (BackupException e) {
            throw CommandException.wrongWords(e.getMessage());
        } catch (IOException e) {
            throw CommandException.wrongWords(
                    data + " cannot be written (" + reason(e) + "); let the server's user write there, or name another"
                            + " INDABA_DATA_DIR");
        }
    }

    private static ServeLock lockDatabase(DatabaseLocation database) throws CommandException {
        try {
            return ServeLock.on(database).orElseThrow(() -> CommandException.wrongWords(
                    "another server uses the database " + ServeLock.named(database) + "; stop it, or name another INDABA_DATABASE_URL"));
        } catch (IOException e) {
            throw CommandException.wrongWords(
                    "no file can be made beside the database " + ServeLock.named(database) + " (" + reason(e) + "); see that its folder is"
                            + " there and let the server's user write in it, or name another INDABA_DATABASE_URL");
        }
    }

    private static Server start(Configuration configuration) throws CommandException {
        Catalog catalog = CommandResources.catalog(configuration);
        Phrasebook phrases = CommandResources.phrases(configuration);
        try {
            return new Server(configuration, catalog, phrases, Clock.systemUTC());
        } catch (InvalidFileException | UnusableStorageException | IOException e) {
            throw CommandException.wrongWords(e.getMessage());
        } catch (StorageException e) {
            if (e.isDamage()) {
                throw CommandException.wrongWords("the database in " + configuration.files().data()
                        + " is damaged; move it away and restore a backup: indaba restore FILE");
            }
            throw CommandException.wrongWords("the database in " + configuration.files().data() + " did not take what a"
                    + " start writes (" + e.getMessage() + "); see that nobody holds it and that its disk has room");
        } catch (RuntimeException e) {
            if (PortInUse.explains(e)) {
                throw CommandException.wrongWords("port " + configuration.http().port() + " on "
                        + configuration.http().host() + " is in use or not ours; set INDABA_PORT to a free one");
            }
            throw e;
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "no permission" : e.getClass().getSimpleName();
    }
}
