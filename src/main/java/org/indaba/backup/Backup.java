package org.indaba.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.indaba.backup.archive.ArchiveLayout;
import org.indaba.backup.archive.BackupArchiveReader;
import org.indaba.backup.archive.BackupArchiveWriter;
import org.indaba.backup.archive.BackupContentWriter;
import org.indaba.backup.archive.BackupManifest;
import org.indaba.backup.archive.BackupSeal;
import org.indaba.backup.archive.NonClosingOutputStream;
import org.indaba.backup.restore.DatabaseSoundnessCheck;
import org.indaba.backup.restore.InvalidBackupException;
import org.indaba.backup.restore.Restore;
import org.indaba.files.DiskFloor;
import org.indaba.files.FileSync;
import org.indaba.files.OwnerOnly;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.DatabaseSnapshot;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.StorageException;
import org.indaba.store.engine.IntegrityCheck;
import org.indaba.vault.Vault;

/**
 * Makes a backup beside a running server, and checks one. A file gets its name only once it is complete, on disk and read
 * back; nothing unencrypted is ever written to the folder of backups.
 */
public final class Backup {
    /** A partial file that was not written to for this long was left by a crash. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private static final BackupArchiveReader.Sink NOWHERE = path -> OutputStream.nullOutputStream();

    /** Wraps the stream of a file; tests use it to simulate a disk that fills up. */
    interface Disk {
        OutputStream over(OutputStream file);
    }

    private final BackupScope premises;
    private final Vault vault;
    private final String product;
    private final Disk disk;
    private final DiskFloor floor;

    /** @param product name and version, for the manifest */
    public Backup(BackupScope premises, Vault vault, String product) {
        this(premises, vault, product, DiskFloor.NONE);
    }

    /** @param floor the space that stays free on the disks; a backup that would use it is not begun */
    public Backup(BackupScope premises, Vault vault, String product, DiskFloor floor) {
        this(premises, vault, product, file -> file, floor);
    }

    Backup(BackupScope premises, Vault vault, String product, Disk disk) {
        this(premises, vault, product, disk, DiskFloor.NONE);
    }

    private Backup(BackupScope premises, Vault vault, String product, Disk disk, DiskFloor floor) {
        this.premises = premises;
        this.vault = vault;
        this.product = product;
        this.disk = disk;
        this.floor = floor;
    }

    /** @param target a path that does not exist yet, outside the data directory; its folder is made where there is none */
    public BackupResult make(Path target, Instant now) throws BackupException {
        Path file = target.toAbsolutePath().normalize();
        if (file.startsWith(premises.data())) {
            throw new BackupException(file + " is in the data directory, where what destroys one would destroy the other;"
                    + " name another place");
        }
        if (Files.exists(file)) {
            throw new BackupException(file + " exists already; name another file");
        }
        if (premises.database() instanceof DatabaseLocation.File there && !Files.isRegularFile(there.path())) {
            throw new BackupException("there is no database " + there.path() + " to back up; see INDABA_DATA_DIR");
        }
        Restore.refuseUnfinished(premises.data());
        try (ScratchDatabase scratch = ScratchDatabase.take(premises.data())) {
            Files.createDirectories(file.getParent());
            new BackupSpaceCheck(premises, floor).refuse(file);
            return make(file, scratch.folder(), now);
        } catch (IOException e) {
            throw new BackupException("the backup " + file + " was not made: " + e.getMessage()
                    + "; see that there is room and a right to write there and in " + premises.data(), e);
        } catch (StorageException e) {
            throw new BackupException("the backup " + file + " was not made: " + e.getMessage()
                    + "; see that there is room in " + premises.data() + " and that its disk is sound"
                    + (premises.database() instanceof DatabaseLocation.Postgres ? ", and that PostgreSQL runs" : ""), e);
        }
    }

    private BackupResult make(Path file, Path scratch, Instant now) throws BackupException, IOException {
        removeForsaken(file.getParent(), now);
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            BackupManifest written = write(OwnerOnly.createFile(part), scratch, now);
            if (!read(part, NOWHERE).equals(written)) {
                throw new InvalidBackupException("is another one than was written");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            FileSync.sync(file.getParent());
            return BackupResult.of(file, Files.size(file), written);
        } catch (InvalidBackupException e) {
            throw new BackupException("the backup " + file + " was not made: what was read back is not what was written;"
                    + " see that the disk there is sound", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BackupManifest read(Path file, BackupArchiveReader.Sink sink) throws InvalidBackupException, IOException {
        return BackupArchiveReader.read(file, new BackupSeal(vault), sink);
    }

    private BackupManifest write(Path part, Path scratch, Instant now) throws BackupException, IOException {
        Path database = OwnerOnly.createFile(scratch.resolve(ArchiveLayout.DATABASE));
        DatabaseSnapshot.take(premises.database(), database);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                ReadOnlyDatabase copy = ReadOnlyDatabase.atRest(database)) {
            if (!copy.read(IntegrityCheck::run)) {
                throw new BackupException("the database is damaged, so no backup was made of it; restore an earlier one");
            }
            BackupManifest manifest;
            try (BackupArchiveWriter archive = new BackupArchiveWriter(
                    new BackupSeal(vault).sealing(disk.over(new NonClosingOutputStream(Channels.newOutputStream(channel)))),
                    scratch.resolve(ArchiveLayout.CHECKSUMS))) {
                manifest = new BackupContentWriter(premises, vault, copy, archive).write(database, product, now);
            }
            channel.force(true);
            return manifest;
        }
    }

    /** Tells whether a file is a backup, and not an archive of an export. */
    public static boolean is(Path file) throws IOException {
        return BackupArchiveReader.begins(file);
    }

    /**
     * Reads the whole backup and checks all that can be checked. For that the database is unpacked in the data directory.
     */
    public BackupResult check(Path file) throws BackupException {
        try {
            Files.createDirectories(premises.data());
            try (ScratchDatabase scratch = ScratchDatabase.take(premises.data())) {
                Path database = OwnerOnly.createFile(scratch.folder().resolve(ArchiveLayout.DATABASE));
                BackupManifest manifest = read(file, path ->
                        path.equals(ArchiveLayout.DATABASE) ? Files.newOutputStream(database) : NOWHERE.open(path));
                DatabaseSoundnessCheck.check(database, manifest.tables());
                return BackupResult.of(file, Files.size(file), manifest);
            }
        } catch (InvalidBackupException e) {
            throw e.of(file);
        } catch (IOException e) {
            throw new BackupException(file + " could not be checked: " + e.getMessage()
                    + "; see that it can be read, and that there is room in " + premises.data(), e);
        }
    }

    /** Tells whether a backup can be read to its end. */
    boolean isGood(Path file) {
        try {
            read(file, NOWHERE);
            return true;
        } catch (InvalidBackupException | IOException e) {
            return false;
        }
    }

    private static void removeForsaken(Path folder, Instant now) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".indaba-*.backup.part")) {
            for (Path each : parts) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(FORSAKEN))) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
