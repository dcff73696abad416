package org.indaba.store.encryption;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.indaba.crypto.AesGcm;
import org.indaba.store.StorageException;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.encryption.PersonKeys.NewKey;
import org.indaba.store.encryption.PersonKeys.Owner;
import org.indaba.store.engine.ReaderQueue;
import org.jooq.DSLContext;

/**
 * Encrypts each owner's data with a random key of that owner. Once the key is deleted the data is unreadable, in every
 * copy.
 *
 * <p>One transaction at a time encrypts and retires; before its commit it calls {@link #beforeCommit}, after it {@link
 * #forgetUnneeded}, and {@link #failed} where it failed. Any thread may decrypt.
 *
 * <p>The keys to be deleted are noted before the commit, and deleted after it where nothing is stored with them then. So
 * neither a crash between the two nor a commit with an unknown outcome loses a key that is needed, or leaves one that is
 * not.
 */
public final class PersonKeyCipher implements ColumnCipher, AutoCloseable {
    /** The keys in memory, and as many owners' ids of them. */
    private static final int MOST_KNOWN = 50_000;

    private final PersonKeys file;
    private final KnownKeys known;
    private final ReaderQueue readings = new ReaderQueue();
    private final UnneededKeys unneeded;
    private final SecureRandom random = new SecureRandom();

    private final Map<Owner, Long> current = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Long> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** The keys that were made in this transaction, in the order of their ids, in which they are appended to the file. */
    private final Map<Long, NewKey> fresh = new LinkedHashMap<>();

    private final Map<Owner, Long> freshOf = new HashMap<>();
    private final Set<Owner> retired = new HashSet<>();
    private final Set<Owner> doubted = new HashSet<>();
    private boolean begun;
    private long next;

    private PersonKeyCipher(PersonKeys file) {
        this.file = file;
        this.known = new KnownKeys(file::key, MOST_KNOWN);
        this.unneeded = new UnneededKeys(file, known, readings, this::lookedAt);
    }

    /** Opens the file of keys, which is made where there is none. */
    public static PersonKeyCipher open(Path file) throws UnusableStorageException {
        return new PersonKeyCipher(PersonKeys.open(file));
    }

    /** Adds this cipher to a context. */
    public DSLContext in(DSLContext db) {
        db.configuration().data(KEY, this);
        return db;
    }

    @Override
    public boolean seals() {
        return true;
    }

    @Override
    public String keep(KeyOwner kind, long owner, String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        Owner whose = new Owner(kind, owner);
        long id = current(whose);
        return EncryptedValueFormat.seal(whose, id, key(id), text);
    }

    @Override
    public byte[] keep(KeyOwner kind, long owner, byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            return bytes;
        }
        Owner whose = new Owner(kind, owner);
        long id = current(whose);
        return EncryptedValueFormat.seal(whose, id, key(id), bytes);
    }

    @Override
    public String open(KeyOwner kind, long owner, String kept) {
        return kept == null || kept.isEmpty()
                ? kept
                : EncryptedValueFormat.open(new Owner(kind, owner), key(EncryptedValueFormat.keyOf(kept)), kept);
    }

    @Override
    public byte[] open(KeyOwner kind, long owner, byte[] kept) {
        return kept == null || kept.length == 0
                ? kept
                : EncryptedValueFormat.open(new Owner(kind, owner), key(EncryptedValueFormat.keyOf(kept)), kept);
    }

    @Override
    public synchronized void retire(KeyOwner kind, long owner) {
        Owner whose = new Owner(kind, owner);
        retired.add(whose);
        doubted.add(whose);
        current.remove(whose);
        freshOf.remove(whose);
    }

    /**
     * Registers a reader. It must be called before a snapshot is read from, and closed after it: keys that the snapshot may
     * need are not deleted meanwhile.
     */
    public ReaderQueue.Reading reading() {
        return readings.begin();
    }

    /**
     * Writes the new keys, and the owners with keys to be deleted; all of it is on disk when this returns. It must be
     * called right before the commit, and also earlier where a transaction makes more keys than memory should hold.
     *
     * @return whether something may have to be deleted after the commit
     * @throws SQLException where the transaction must not be committed: the keys cannot be written
     */
    public synchronized boolean beforeCommit() throws SQLException {
        boolean doubts = !doubted.isEmpty();
        if (doubts || !fresh.isEmpty()) {
            file.add(fresh.values(), doubted);
        }
        if (doubts) {
            unneeded.doubt();
        }
        begunAnew();
        return doubts;
    }

    /** Must be called where the transaction failed, or it is unknown whether it is stored. */
    public synchronized void failed() {
        known.forget(fresh.keySet());
        current.clear();
        retired.clear();
        unneeded.doubt();
        begunAnew();
    }

    private void begunAnew() {
        fresh.clear();
        freshOf.clear();
        doubted.clear();
        begun = false;
    }

    /**
     * Deletes the noted keys with which nothing is stored. It must be called between transactions, in one in which nobody
     * else writes.
     *
     * @return false where more has to be deleted: a reader that began earlier may still need it, or it was too much at once
     */
    public synchronized boolean forgetUnneeded(DSLContext db) throws SQLException {
        if (begun) {
            throw new IllegalStateException("a transaction that uses keys has not ended");
        }
        return unneeded.forget(db);
    }

    /**
     * Notes every owner, to be looked at gradually: for a file of keys that was copied back, and may contain some that were
     * deleted since.
     */
    public synchronized void doubtAll() throws SQLException {
        file.doubtAll();
        unneeded.doubt();
    }

    /** Tells whether nothing more has to be deleted now, except what readers still need. */
    synchronized boolean isSettled() {
        return unneeded.areForgotten();
    }

    /** Tells whether this file has the keys of the stored data; any file has where nothing is stored. */
    public boolean fits(DSLContext db) {
        try {
            return KeysInUse.oneOfEach(db).stream().allMatch(id -> known.find(id).isPresent());
        } catch (Unreadable notSealed) {
            return false;
        }
    }

    /** What is current is read anew. */
    private void lookedAt(Owner owner) {
        current.remove(owner);
        retired.remove(owner);
    }

    private SecretKeySpec key(long id) {
        return known.find(id).or(() -> fresh(id)).orElseThrow(
                () -> new Unreadable("the key that opens what is kept is forgotten, or is not in this file of keys"));
    }

    private synchronized Optional<SecretKeySpec> fresh(long id) {
        return Optional.ofNullable(fresh.get(id)).map(each -> AesGcm.key(each.key()));
    }

    private synchronized long current(Owner owner) {
        try {
            begin();
            Long id = current.get(owner);
            if (id == null) {
                id = freshOf.get(owner);
            }
            if (id == null && !retired.contains(owner)) {
                OptionalLong stored = file.newest(owner);
                id = stored.isPresent() ? stored.getAsLong() : null;
            }
            if (id == null) {
                id = make(owner);
            }
            current.put(owner, id);
            return id;
        } catch (SQLException e) {
            throw new StorageException("the keys of persons cannot be read", e);
        }
    }

    /** Another process may have deleted keys since; it deletes none during this transaction. */
    private void begin() throws SQLException {
        if (!begun && file.changedByOthers()) {
            current.clear();
            known.forgetAll();
        }
        begun = true;
    }

    private long make(Owner owner) throws SQLException {
        byte[] key = new byte[PersonKeys.KEY_BYTES];
        random.nextBytes(key);
        next = fresh.isEmpty() ? file.last() + 1 : next + 1;
        fresh.put(next, new NewKey(next, owner, key));
        freshOf.put(owner, next);
        known.add(next, AesGcm.key(key));
        return next;
    }

    @Override
    public void close() {
        file.close();
    }
}
