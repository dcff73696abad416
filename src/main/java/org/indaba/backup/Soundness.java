package org.indaba.backup;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.indaba.store.AuditChain;
import org.indaba.store.IntegrityCheck;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.SchemaStanding;
import org.indaba.store.StorageFailed;
import org.indaba.store.TableCounts;

/** Whether the database of a backup is one that this program can go on with. */
final class Soundness {
    private Soundness() {}

    /** @param promised rows by table */
    static void check(Path database, Map<String, Long> promised) throws Refused {
        try (ReadOnlyDatabase file = ReadOnlyDatabase.atRest(database)) {
            SchemaStanding standing = file.read(SchemaStanding::of);
            if (standing instanceof SchemaStanding.Newer newer) {
                throw new Refused("is of a later release (its schema is " + newer.script() + ", this one's "
                        + newer.last() + "); use that release or a later one");
            }
            if (standing instanceof SchemaStanding.Foreign) {
                throw new Refused("has a schema that no release before this one had; use the release that made it");
            }
            if (!file.read(IntegrityCheck::run)) {
                throw new Refused("holds a damaged database; take another backup");
            }
            if (!file.read(TableCounts::run).equals(promised)) {
                throw new Refused("does not hold the rows that its manifest says; take another backup");
            }
            OptionalLong broken = file.read(AuditChain::firstBroken);
            if (broken.isPresent()) {
                throw new Refused("holds an audit that is broken at row " + broken.getAsLong()
                        + "; take another backup, or keep this one as evidence");
            }
        } catch (StorageFailed e) {
            throw new Refused("holds a damaged database; take another backup", e);
        }
    }
}
