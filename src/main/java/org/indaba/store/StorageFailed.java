package org.indaba.store;

/** The database did not do it, or did not say that it did. What was to be stored may or may not be there. */
public final class StorageFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageFailed(String message) {
        super(message);
    }

    public StorageFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the database's file is damaged: waiting does not help. */
    public boolean isDamage() {
        return Damage.explains(this);
    }
}
