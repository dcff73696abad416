package org.indaba.store.encryption;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/**
 * How what people gave is kept in its columns: as it is, or sealed with a key of its owner's. Every statement that writes
 * or reads one of {@link EncryptedColumn#ALL} passes by here; null and what is empty stay what they are.
 */
public interface ColumnCipher {
    /** Under which a context's configuration carries them; where it carries none, all is kept as it is. */
    String KEY = "org.indaba.words";

    ColumnCipher AS_THEY_ARE = new PlaintextCipher();

    static ColumnCipher of(DSLContext db) {
        return of(db.configuration());
    }

    static ColumnCipher of(Configuration configuration) {
        Object carried = configuration.data(KEY);
        return carried == null ? AS_THEY_ARE : (ColumnCipher) carried;
    }

    /** Whether anything is sealed: where nothing is, what would only serve sealing need not be looked up. */
    boolean seals();

    /** What is stored of a text. */
    String keep(KeyOwner kind, long owner, String text);

    /** What is stored of bytes. */
    byte[] keep(KeyOwner kind, long owner, byte[] bytes);

    /**
     * The text that was kept for this owner.
     *
     * @throws Unreadable where its key is forgotten, or it was kept for another
     */
    String open(KeyOwner kind, long owner, String kept);

    /** As {@link #open(KeyOwner, long, String)}. */
    byte[] open(KeyOwner kind, long owner, byte[] kept);

    /**
     * Keeps what comes next of this owner's with a new key. Once the transaction is through, earlier keys of the owner
     * are forgotten with which nothing is kept any more. Where it is rolled back nothing is.
     */
    void retire(KeyOwner kind, long owner);

    /** What is stored cannot be opened. Says nothing of what it is. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }
}
