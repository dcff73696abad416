package org.indaba.backup;

/** A backup was not made, not put back, or is none. The message is one line, says the mend, and holds nothing personal. */
public final class BackupException extends Exception {
    private static final long serialVersionUID = 1;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
