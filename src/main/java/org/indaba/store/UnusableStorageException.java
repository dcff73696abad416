package org.indaba.store;

/** Thrown where the database cannot be opened; the message tells what to do. */
public final class UnusableStorageException extends Exception {
    private static final long serialVersionUID = 1;

    public UnusableStorageException(String message) {
        super(message);
    }

    public UnusableStorageException(String message, Throwable cause) {
        super(message, cause);
    }

    public static UnusableStorageException damaged(String url, Throwable cause) {
        return new UnusableStorageException(
                "the database at " + url + " is damaged; move it away and restore a backup: indaba restore FILE",
                cause);
    }
}
