package org.indaba.store.encryption;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/**
 * Encrypts the columns with people's data: either not at all, or with a key of the data's owner. Every statement that
 * writes or reads one of {@link EncryptedColumn#ALL} uses it; null and empty values stay as they are.
 */
public interface ColumnCipher {
    /** The name of the cipher in a context's configuration; without one, nothing is encrypted. */
    String KEY = "org.indaba.words";

    ColumnCipher AS_THEY_ARE = new PlaintextCipher();

    static ColumnCipher of(DSLContext db) {
        return of(db.configuration());
    }

    static ColumnCipher of(Configuration configuration) {
        Object carried = configuration.data(KEY);
        return carried == null ? AS_THEY_ARE : (ColumnCipher) carried;
    }

    /** Tells whether anything is sealed. Where nothing is, values that only serve sealing need not be looked up. */
    boolean seals();

    /** The stored form of a text. */
    String keep(KeyOwner kind, long owner, String text);

    /** The stored form of bytes. */
    byte[] keep(KeyOwner kind, long owner, byte[] bytes);

    /**
     * The text that was stored for this owner.
     *
     * @throws Unreadable where its key was deleted, or it belongs to another owner
     */
    String open(KeyOwner kind, long owner, String kept);

    /** The same as {@link #open(KeyOwner, long, String)}, for bytes. */
    byte[] open(KeyOwner kind, long owner, byte[] kept);

    /**
     * Makes a new key for the owner's next data. After the commit, the owner's earlier keys are deleted with which nothing
     * is stored any more. After a rollback nothing changes.
     */
    void retire(KeyOwner kind, long owner);

    /** Thrown where stored data cannot be opened. The message does not tell what it is. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }
}
