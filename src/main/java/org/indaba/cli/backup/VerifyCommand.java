package org.indaba.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupException;
import org.indaba.cli.context.BackupContext;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.export.archive.DamagedArchiveException;
import org.indaba.export.archive.ExportArchiveCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code verify} checks that a backup or an archive is as it was written; without a file it checks the data
 * directory.
 */
@Command(name = "verify", description = "Checks a backup or an archive; without one, the database, its audit and files.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final BackupContext.Opening archives;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "As backup, export --format zip or archive.zip wrote it.")
    private Path file;

    public VerifyCommand(CommandContext.Opening opening, BackupContext.Opening archives, Terminal terminal) {
        this.opening = opening;
        this.archives = archives;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        String whole = file == null ? data() : isBackup() ? backup() : archive();
        terminal.print(whole + System.lineSeparator());
        return 0;
    }

    private boolean isBackup() throws CommandException {
        if (!Files.isRegularFile(file)) {
            throw CommandException.wrongWords(file + " is not a file; name an archive or a backup");
        }
        try {
            return Backup.is(file);
        } catch (IOException e) {
            throw CommandException.couldNot(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String backup() throws CommandException {
        try {
            return "whole: the backup " + BackupLine.of(archives.open().backup().check(file));
        } catch (BackupException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
    }

    private String archive() throws CommandException {
        try {
            ExportArchiveCheck.Whole whole = ExportArchiveCheck.of(file);
            return file + " is whole: " + count(whole.files(), "file") + ", " + whole.media()
                    + " of them sent by people"
                    + (whole.missing() == 0 ? "" : "; " + whole.missing() + " withdrawn while it was written")
                    + (whole.damaged() == 0 ? "" : "; " + whole.damaged() + " damaged before it was written");
        } catch (DamagedArchiveException e) {
            throw CommandException.couldNot(file + " is refused: " + e.getMessage() + "; download it again", e);
        } catch (IOException e) {
            throw CommandException.couldNot(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String data() throws CommandException, IOException {
        try (CommandContext workplace = opening.open()) {
            return String.join(System.lineSeparator(), DataCheck.run(workplace));
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
