package org.indaba.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupFailed;
import org.indaba.export.ArchiveCheck;
import org.indaba.export.NotWhole;
import org.indaba.store.AuditChain;
import org.indaba.store.AuditEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a backup or an archive is as it was written; without one, whether the audit is. */
@Command(name = "verify", description = "Checks a backup or an archive; without one, the audit of the database.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    private final Workplace.Opening opening;
    private final Archives.Opening archives;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "As backup, export --format zip or archive.zip wrote it.")
    private Path file;

    public VerifyCommand(Workplace.Opening opening, Archives.Opening archives, Terminal terminal) {
        this.opening = opening;
        this.archives = archives;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailed, IOException {
        String whole = file == null ? audit() : isBackup() ? backup() : archive();
        terminal.print(whole + System.lineSeparator());
        return 0;
    }

    private boolean isBackup() throws CommandFailed {
        if (!Files.isRegularFile(file)) {
            throw CommandFailed.wrongWords(file + " is not a file; name an archive or a backup");
        }
        try {
            return Backup.is(file);
        } catch (IOException e) {
            throw CommandFailed.couldNot(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String backup() throws CommandFailed {
        try {
            return "whole: the backup " + BackupLine.of(archives.open().backup().check(file));
        } catch (BackupFailed e) {
            throw CommandFailed.couldNot(e.getMessage(), e);
        }
    }

    private String archive() throws CommandFailed {
        try {
            ArchiveCheck.Whole whole = ArchiveCheck.of(file);
            return file + " is whole: " + count(whole.files(), "file") + ", " + whole.media()
                    + " of them sent by people"
                    + (whole.missing() == 0 ? "" : "; " + whole.missing() + " withdrawn while it was written")
                    + (whole.damaged() == 0 ? "" : "; " + whole.damaged() + " damaged before it was written");
        } catch (NotWhole e) {
            throw CommandFailed.couldNot(file + " is refused: " + e.getMessage() + "; download it again", e);
        } catch (IOException e) {
            throw CommandFailed.couldNot(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String audit() throws CommandFailed {
        try (Workplace workplace = opening.open()) {
            OptionalLong broken = workplace.database().read(AuditChain::firstBroken);
            if (broken.isPresent()) {
                throw CommandFailed.couldNot("the audit is broken at row " + broken.getAsLong()
                        + ": it was changed, or what stood before it is gone; compare with a backup", null);
            }
            Optional<AuditEnd> end = workplace.database().read(AuditEnd::run);
            return end.map(last -> "the audit is whole: " + count(last.seq(), "row") + ", the last with hash "
                            + last.hash())
                    .orElse("the audit is whole: no row yet");
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
