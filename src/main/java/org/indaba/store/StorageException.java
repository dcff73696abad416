package org.indaba.store;

import org.indaba.store.engine.sqlite.DamageFlag;

/** Thrown where the database failed, or did not confirm a commit. The data may or may not be stored. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Tells whether the database's file is damaged, so that repeating does not help. */
    public boolean isDamage() {
        return DamageFlag.explains(this);
    }
}
