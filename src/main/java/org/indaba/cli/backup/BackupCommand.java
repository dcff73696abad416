package org.indaba.cli.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.indaba.backup.BackupException;
import org.indaba.backup.BackupName;
import org.indaba.cli.context.BackupContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The verb {@code backup} writes all that a server needs to go on elsewhere, except the key file and the configuration. */
@Command(name = "backup", description = "Writes an encrypted backup, beside a running server too. The key file is not in it.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    private final BackupContext.Opening opening;
    private final Terminal terminal;
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Not said: a name with the time, in INDABA_BACKUP_DIR.")
    private Path file;

    public BackupCommand(BackupContext.Opening opening, Terminal terminal, InstantSource clock) {
        this.opening = opening;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        BackupContext archives = opening.open();
        Instant now = clock.instant();
        Path target = file == null ? archives.folder().resolve(BackupName.at(now)) : file;
        try {
            terminal.print(BackupLine.of(archives.backup().make(target, now)) + System.lineSeparator());
        } catch (BackupException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
        terminal.err().println("The key file " + archives.key() + " is not in it, and without it nobody can read it:"
                + " keep a copy of that file in another place.");
        return 0;
    }
}
