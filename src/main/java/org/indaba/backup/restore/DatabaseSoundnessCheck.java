package org.indaba.backup.restore;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.StorageException;
import org.indaba.store.audit.AuditChain;
import org.indaba.store.engine.IntegrityCheck;
import org.indaba.store.engine.SchemaStatus;
import org.indaba.store.engine.TableCounts;

/** Checks that the database of a backup is one that this program can use. */
public final class DatabaseSoundnessCheck {
    private DatabaseSoundnessCheck() {}

    /** @param promised the number of rows of each table */
    public static void check(Path database, Map<String, Long> promised) throws InvalidBackupException {
        try (ReadOnlyDatabase file = ReadOnlyDatabase.atRest(database)) {
            SchemaStatus standing = file.read(SchemaStatus::of);
            if (standing instanceof SchemaStatus.Newer newer) {
                throw new InvalidBackupException("is of a later release (its schema is " + newer.script() + ", this one's "
                        + newer.last() + "); use that release or a later one");
            }
            if (standing instanceof SchemaStatus.Foreign) {
                throw new InvalidBackupException("has a schema that no release before this one had; use the release that made it");
            }
            if (!file.read(IntegrityCheck::run)) {
                throw new InvalidBackupException("holds a damaged database; take another backup");
            }
            if (!file.read(TableCounts::run).equals(promised)) {
                throw new InvalidBackupException("does not hold the rows that its manifest says; take another backup");
            }
            OptionalLong broken = file.read(AuditChain::firstBroken);
            if (broken.isPresent()) {
                throw new InvalidBackupException("holds an audit that is broken at row " + broken.getAsLong()
                        + "; take another backup, or keep this one as evidence");
            }
        } catch (StorageException e) {
            throw new InvalidBackupException("holds a damaged database; take another backup", e);
        }
    }
}
