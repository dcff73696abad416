package org.indaba.store;

/** The database cannot be opened as it is; the message says the mend. */
public final class StorageUnusable extends Exception {
    private static final long serialVersionUID = 1;

    public StorageUnusable(String message) {
        super(message);
    }

    public StorageUnusable(String message, Throwable cause) {
        super(message, cause);
    }

    static StorageUnusable damaged(String url, Throwable cause) {
        return new StorageUnusable(
                "the database at " + url + " is damaged; move it away and restore a backup: indaba restore FILE",
                cause);
    }
}
