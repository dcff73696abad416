package org.indaba.store;

import org.indaba.store.engine.sqlite.DamageFlag;

/** The database did not do it, or did not say that it did. What was to be stored may or may not be there. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the database's file is damaged: waiting does not help. */
    public boolean isDamage() {
        return DamageFlag.explains(this);
    }
}
