package org.indaba.backup;

/** A backup was not made, not put back, or is none. The message is one line, says the mend, and holds nothing personal. */
public final class BackupException extends Exception {
    private static final long serialVersionUID = 1;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
