package org.indaba.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indaba.store.Database;
import org.indaba.store.StorageException;
import org.indaba.store.audit.AuditTable;
import org.indaba.vault.KeyFile;
import org.indaba.vault.Vault;

/**
 * Replaces the key of a database. It may be interrupted between any two of its steps: a key that opens the database is
 * there, and {@link Keyring#settle} continues from it.
 */
public final class KeyRotation {
    /** The longest wait; a million responses take minutes. */
    private static final int WAIT_HOURS = 6;

    /** The step that was done last. */
    public enum Step {
        NEXT_KEY_WRITTEN,
        DATABASE_SEALED,
        EARLIER_KEY_KEPT_AND_NEXT_INSTALLED
    }

    /** Is told of each step when it is done. */
    @FunctionalInterface
    public interface Witness {
        void done(Step step);
    }

    /**
     * @param sealed the number of values that were encrypted anew
     * @param voided the number of unused links that give a role; new ones have to be made
     * @param kept the file of the earlier key
     * @param until the day on which no backup needs it any more
     */
    public record Done(long sealed, long voided, Path kept, LocalDate until) {}

    private final KeyFile key;
    private final Database database;
    private final Keyring keyring;
    private final Witness witness;

    /** @param backupDays as in {@link Keyring} */
    public KeyRotation(Path key, Database database, int backupDays, Witness witness) {
        this.key = new KeyFile(key);
        this.database = database;
        this.keyring = new Keyring(key, database, backupDays);
        this.witness = witness;
    }

    /** Replaces the key. It must be called while no other process uses the database. */
    public Done run(Instant now) throws IOException {
        Vault before = keyring.settle(now);
        key.next().delete();
        key.next().make();
        Vault after = key.next().read();
        witness.done(Step.NEXT_KEY_WRITTEN);
        KeyReencryption.Done sealed = inDatabase(before, after, now);
        witness.done(Step.DATABASE_SEALED);
        Path kept = keyring.install(now);
        witness.done(Step.EARLIER_KEY_KEPT_AND_NEXT_INSTALLED);
        database.eraseTraces();
        return new Done(sealed.sealed(), sealed.voided(), kept, keyring.until(now));
    }

    private KeyReencryption.Done inDatabase(Vault before, Vault after, Instant now) {
        try {
            return database.write("keys", db -> {
                KeyReencryption.Done done = new KeyReencryption(db, before, after).run();
                KeyFingerprint.put(db, after, now);
                AuditTable.append(db, now, "cli", "key-changed", "key", "sealed " + done.sealed());
                return done;
            }).get(WAIT_HOURS, TimeUnit.HOURS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageException("the database could not be sealed with another key", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted", e);
        }
    }
}
