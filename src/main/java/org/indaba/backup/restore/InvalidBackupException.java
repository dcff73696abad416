package org.indaba.backup.restore;

import java.nio.file.Path;
import org.indaba.backup.BackupException;

/**
 * Thrown where a file is no backup that can be restored. The message continues a sentence that begins with "it", and tells
 * what to do.
 */
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
