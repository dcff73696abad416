package org.indaba.backup;

import java.nio.file.Path;

/** What was read is no backup that can be put back. The message goes on from "it", and says the mend. */
final class InvalidBackupException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidBackupException(String message) {
        super(message);
    }

    InvalidBackupException(String message, Throwable cause) {
        super(message, cause);
    }

    BackupException of(Path file) {
        return new BackupException(file + " is refused: it " + getMessage(), this);
    }
}
