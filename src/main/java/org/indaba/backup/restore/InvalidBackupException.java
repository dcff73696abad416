package org.indaba.backup.restore;

import java.nio.file.Path;
import org.indaba.backup.BackupException;

/** What was read is no backup that can be put back. The message goes on from "it", and says the mend. */
public final class InvalidBackupException extends Exception {
    private static final long serialVersionUID = 1;

    public InvalidBackupException(String message) {
        super(message);
    }

    public InvalidBackupException(String message, Throwable cause) {
        super(message, cause);
    }

    public BackupException of(Path file) {
        return new BackupException(file + " is refused: it " + getMessage(), this);
    }
}
