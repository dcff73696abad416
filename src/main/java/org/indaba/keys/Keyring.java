package org.indaba.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.indaba.store.Database;
import org.indaba.vault.KeyFile;
import org.indaba.vault.Vault;

/**
 * Finds the key that belongs to a database. Where a change of the key was interrupted, the database tells which of the two
 * it is: the change is one transaction there, and the file follows.
 */
public final class Keyring {
    private final KeyFile key;
    private final Database database;
    private final int backupDays;

    /**
     * @param backupDays the days for which backups are kept, and with them an earlier key, which alone opens the backups
     *      made with it
     */
    public Keyring(Path key, Database database, int backupDays) {
        this.key = new KeyFile(key);
        this.database = database;
        this.backupDays = backupDays;
    }

    /**
     * Returns the key; a new database gets a new one.
     *
     * @throws IOException where there is none that fits, with a message that tells what to do
     */
    public Vault open(Instant now) throws IOException {
        if (KeyFingerprint.hasMark(database)) {
            return fits(key) ? key.read() : ofAChange();
        }
        if (!key.exists() && KeyFingerprint.isSealed(database)) {
            throw new IOException(missing());
        }
        Vault vault = Vault.at(key.path());
        if (!KeyFingerprint.isOpenedBy(database, vault)) {
            throw new IOException(wrong());
        }
        database.write("keys", db -> {
            KeyFingerprint.put(db, vault, now);
            return null;
        }).join();
        return vault;
    }

    /**
     * The same as {@link #open}, and also puts the files in order where a change was interrupted. Only one process may call
     * it at a time.
     */
    public Vault settle(Instant now) throws IOException {
        Vault vault = open(now);
        if (key.next().exists()) {
            if (fits(key)) {
                key.next().delete();
            } else {
                install(now);
            }
        }
        return vault;
    }

    /** Replaces the key file by the next one, and returns the place where the earlier one stays. */
    Path install(Instant now) throws IOException {
        Path kept = key.exists() ? key.keepUntil(until(now)) : key.path();
        key.next().replace(key);
        return kept;
    }

    /** The day on which the last backup that was made with the earlier key is deleted. */
    LocalDate until(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(backupDays);
    }

    private Vault ofAChange() throws IOException {
        if (fits(key.next())) {
            return key.next().read();
        }
        throw new IOException(key.exists() ? wrong() : missing());
    }

    private boolean fits(KeyFile file) throws IOException {
        return file.exists() && KeyFingerprint.isOpenedBy(database, file.read());
    }

    private String wrong() {
        return key.path() + " is another key than the database was sealed with; put back the key file that belongs to"
                + " this database (an earlier one is beside it, as " + key.path().getFileName() + ".until-DATE)";
    }

    private String missing() {
        return "the key file " + key.path() + " is gone and the database was sealed with it; put back the key file that"
                + " belongs to this database";
    }
}
