package org.indaba.cli.context;

import java.nio.file.Path;
import org.indaba.BackupSources;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupScope;
import org.indaba.backup.restore.Restore;
import org.indaba.files.DiskFloor;
import org.indaba.vault.Vault;

/**
 * The dependencies of the verbs that make, check and restore backups.
 *
 * @param folder the folder for a backup without a given name
 * @param key the key file of {@code vault}
 * @param floor the space that stays free on the disks
 */
public record BackupContext(BackupScope premises, Vault vault, Path folder, Path key, DiskFloor floor) {

    /** Opens the context once a verb's words were parsed, and not before. */
    @FunctionalInterface
    public interface Opening {
        BackupContext open() throws CommandException;
    }

    public Backup backup() {
        return new Backup(premises, vault, BackupSources.PRODUCT, floor);
    }

    public Restore restore() {
        return new Restore(premises, vault);
    }
}
