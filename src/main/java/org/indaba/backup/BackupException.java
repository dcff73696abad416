package org.indaba.backup;

/**
 * Thrown where a backup cannot be made or restored, or a file is no backup. The message is one line, tells what to do, and
 * contains nothing personal.
 */
public final class BackupException extends Exception {
    private static final long serialVersionUID = 1;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
