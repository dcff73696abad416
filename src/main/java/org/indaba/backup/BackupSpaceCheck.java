package org.indaba.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.indaba.files.DiskFloor;
import org.indaba.store.BackupSize;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.StorageException;

/**
 * Checks whether there is room for a backup. It needs space for a copy of the database in the data directory while it is
 * made, and for the database and all files in the target's folder.
 */
record BackupSpaceCheck(BackupScope premises, DiskFloor floor) {
    private static final long MEGABYTE = 1 << 20;

    /** Throws an exception that tells how much space is missing, and where; old backups stay as they are. */
    void refuse(Path target) throws BackupException, IOException {
        BackupSize bytes;
        try (ReadOnlyDatabase live = ReadOnlyDatabase.beside(premises.database())) {
            bytes = live.read(db -> BackupSize.run(db, premises.database()));
        } catch (StorageException unreadable) {
            // the part that makes the copy tells why the database cannot be backed up
            return;
        }
        Path there = target.getParent();
        boolean oneDisk = Files.getFileStore(there).equals(Files.getFileStore(premises.data()));
        refuse(there, bytes.database() + bytes.files() + (oneDisk ? bytes.database() : 0));
        if (!oneDisk) {
            refuse(premises.data(), bytes.database());
        }
    }

    private void refuse(Path folder, long bytes) throws BackupException {
        Optional<DiskFloor.Room> room = floor.at(folder);
        if (room.isPresent() && !room.get().isFor(bytes)) {
            throw new BackupException("no backup was made: there is no room for one in " + folder + ", it takes about "
                    + megabytes(bytes) + " MB, " + room.get().free() / MEGABYTE + " MB are free, and "
                    + room.get().floor() / MEGABYTE + " MB of them are kept for answers (INDABA_DISK_FLOOR_MB); make room"
                    + " there, or name another INDABA_BACKUP_DIR; earlier backups are kept");
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
