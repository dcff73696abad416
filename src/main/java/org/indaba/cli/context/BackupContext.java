package org.indaba.cli.context;

import java.nio.file.Path;
import org.indaba.BackupSources;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupScope;
import org.indaba.backup.restore.Restore;
import org.indaba.files.DiskFloor;
import org.indaba.vault.Vault;

/**
 * What the verbs work with that make backups, check them and put them back.
 *
 * @param folder where a backup goes that is given no name
 * @param key the file that {@code vault} is of
 * @param floor what stays free of the disks
 */
public record BackupContext(BackupScope premises, Vault vault, Path folder, Path key, DiskFloor floor) {

    /** Opens it when a verb's words were right, and not before. */
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
