package org.indaba.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.indaba.backup.BackupException;
import org.indaba.backup.restore.Restore;
import org.indaba.cli.context.BackupContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.ServeLock;
import org.indaba.cli.context.Terminal;
import org.indaba.files.OwnerOnly;
import org.indaba.store.DatabaseLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code restore FILE} restores a backup while no server runs. It replaces existing data only where an option says
 * so.
 */
@Command(name = "restore", description = "Puts a backup back into the data directory, after checking all of it.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    private final BackupContext.Opening opening;
    private final Terminal terminal;
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "As backup wrote it.")
    private Path file;

    @Option(names = "--replace", description = "Move the data that is there aside; it is not deleted.")
    private boolean replace;

    public RestoreCommand(BackupContext.Opening opening, Terminal terminal, InstantSource clock) {
        this.opening = opening;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandException.wrongWords(file + " is not a file; name a backup");
        }
        BackupContext archives = opening.open();
        Path data = archives.premises().data();
        DatabaseLocation database = archives.premises().database();
        OwnerOnly.createDirectories(data);
        if (database instanceof DatabaseLocation.File placed) {
            Files.createDirectories(placed.path().getParent());
        }
        try (ServeLock lock = ServeLock.take(data).orElseThrow(() -> CommandException.couldNot(
                        "a server uses " + data + "; stop it first, or name another INDABA_DATA_DIR", null));
                ServeLock shared = ServeLock.on(database).orElseThrow(() -> CommandException.couldNot(
                        "a server uses the database " + ServeLock.named(database) + "; stop it first, or name another"
                                + " INDABA_DATABASE_URL", null))) {
            Restore.Restored restored = archives.restore().from(file, replace, clock.instant());
            terminal.print(data + " is put back from " + BackupLine.of(restored.backup())
                    + aside(restored.aside())
                    + System.lineSeparator());
            return 0;
        } catch (BackupException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
    }

    private static String aside(List<Path> folders) {
        return folders.isEmpty()
                ? ""
                : "; what was there is in " + folders.stream().map(Path::toString).collect(Collectors.joining(" and "));
    }
}
