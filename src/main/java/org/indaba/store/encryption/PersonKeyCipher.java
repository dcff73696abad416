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
import org.indaba.store.StorageException;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.encryption.PersonKeys.NewKey;
import org.indaba.store.encryption.PersonKeys.Owner;
import org.indaba.store.engine.ReaderQueue;
import org.jooq.DSLContext;

/**
 * Each owner's words are sealed with a random key of the owner's, and are unreadable once that is forgotten, wherever a
 * copy of them lies.
 *
 * <p>One transaction at a time keeps and retires; before its commit it calls {@link #beforeCommit}, after it
 * {@link #forgetUnneeded}, and {@link #failed} where it did not come through. Any thread may open.
 *
 * <p>What is to be forgotten is written down before the commit, and forgotten after it by what is stored then. So neither
 * a crash between the two nor a commit whose end nobody knows loses a key that is needed, or leaves one that is not.
 */
public final class PersonKeyCipher implements ColumnCipher, AutoCloseable {
    /** Keys in memory; and as many owners' ids of them. */
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

    /** Made in this transaction, by id; in the order of their ids, at whose end the file takes them. */
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

    /** The keys in this file, which is made where there is none. */
    public static PersonKeyCipher open(Path file) throws UnusableStorageException {
        return new PersonKeyCipher(PersonKeys.open(file));
    }

    /** The context, carrying them. */
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

    /** To be called before a snapshot is read from, and closed after it: what it may need is not forgotten meanwhile. */
    public ReaderQueue.Reading reading() {
        return readings.begin();
    }

    /**
     * Writes down the keys that were made, and what is in doubt: all of it is on disk when this returns. To be called
     * right before the commit, and before it also in between, where a transaction makes more keys than memory should hold.
     *
     * @return whether something may have to be forgotten once the commit is through
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

    /** The transaction is lost, or nobody knows whether it is stored. */
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
     * Forgets the keys in doubt with which nothing is stored. To be called between transactions, in one in which nobody
     * else writes.
     *
     * @return false where more is to be forgotten: a reader that began before may need it still, or it was too much at once
     */
    public synchronized boolean forgetUnneeded(DSLContext db) throws SQLException {
        if (begun) {
            throw new IllegalStateException("a transaction that uses keys has not ended");
        }
        return unneeded.forget(db);
    }

    /**
     * Puts every owner in doubt, to be looked at by and by: for a file of keys that was copied back, and may hold some that
     * were forgotten since.
     */
    public synchronized void doubtAll() throws SQLException {
        file.doubtAll();
        unneeded.doubt();
    }

    /** Whether nothing more is to be forgotten now; what readers still need is. */
    synchronized boolean isSettled() {
        return unneeded.areForgotten();
    }

    /** Whether this file has the keys of what is stored; any has where nothing is. */
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
        return Optional.ofNullable(fresh.get(id)).map(each -> new SecretKeySpec(each.key(), "AES"));
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

    /** Another process may have forgotten keys since; it forgets none while this transaction lasts. */
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
        known.add(next, new SecretKeySpec(key, "AES"));
        return next;
    }

    @Override
    public void close() {
        file.close();
    }
}
