package org.indaba.backup.restore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.indaba.backup.BackupException;
import org.indaba.backup.BackupResult;
import org.indaba.backup.BackupScope;
import org.indaba.backup.ScratchDatabase;
import org.indaba.backup.archive.ArchiveLayout;
import org.indaba.backup.archive.BackupArchiveReader;
import org.indaba.backup.archive.BackupManifest;
import org.indaba.backup.archive.BackupSeal;
import org.indaba.files.FileSync;
import org.indaba.files.OwnerOnly;
import org.indaba.vault.Vault;

/**
 * Restores a backup. All of it is checked before anything is changed; existing data is moved aside and never deleted. The
 * caller holds the lock of the data directory, so that no server runs.
 */
public final class Restore {
    /**
     * The name of a mark that is in the data directory from the first move to the last: the state between them must not be
     * served.
     */
    private static final String UNFINISHED = "restore.unfinished";

    private final BackupScope premises;
    private final RestoreTarget berth;
    private final Vault vault;

    public Restore(BackupScope premises, Vault vault) {
        this.premises = premises;
        this.berth = RestoreTarget.of(premises);
        this.vault = vault;
    }

    /**
     * The result of a restore.
     *
     * @param aside the places of the data that was there before: a folder beside the files, and one beside the database
     *      where that is elsewhere
     */
    public record Restored(BackupResult backup, List<Path> aside) {}

    /** @param replace whether existing data may be moved aside */
    public Restored from(Path file, boolean replace, Instant now) throws BackupException {
        Path data = premises.data();
        Path home = berth.folder();
        try {
            berth.refuse();
            if (!replace) {
                refuseToReplace();
            }
            Files.createDirectories(home);
            if (Files.isSameFile(data, home)) {
                try (ScratchDatabase scratch = ScratchDatabase.take(data)) {
                    return putBack(file, scratch.folder(), scratch.folder(), now);
                }
            }
            try (ScratchDatabase scratch = ScratchDatabase.take(data); ScratchDatabase beside = ScratchDatabase.take(home)) {
                return putBack(file, scratch.folder(), beside.folder(), now);
            }
        } catch (IOException e) {
            throw new BackupException("it was not put back: " + e.getMessage()
                    + "; see that the backup can be read, and that there is room and a right to write in " + data
                    + (data.equals(home) ? "" : " and " + home), e);
        }
    }

    private void refuseToReplace() throws BackupException, IOException {
        for (Path each : places()) {
            if (!present(each).isEmpty()) {
                throw new BackupException("there is data in " + each + " already; say --replace to have it moved aside");
            }
        }
    }

    /** A restore that was interrupted left neither the old data nor the new in place. */
    public static void refuseUnfinished(Path data) throws BackupException {
        if (Files.exists(data.resolve(UNFINISHED))) {
            throw new BackupException("a restore into " + data + " was cut short; run it again, with --replace");
        }
    }

    /** A file is unpacked on the disk where it will stay: a move within one disk is done completely or not at all. */
    private Restored putBack(Path file, Path files, Path beside, Instant now) throws BackupException, IOException {
        BackupManifest manifest = layOut(file, files, beside.resolve(ArchiveLayout.DATABASE));
        List<Path> aside = exchange(files, beside.resolve(ArchiveLayout.DATABASE), now);
        return new Restored(BackupResult.of(file, Files.size(file), manifest), aside);
    }

    private BackupManifest layOut(Path file, Path files, Path database) throws BackupException, IOException {
        try {
            BackupManifest manifest = BackupArchiveReader.read(file, new BackupSeal(vault),
                    path -> create(path.equals(ArchiveLayout.DATABASE) ? database : files.resolve(path)));
            DatabaseSoundnessCheck.check(database, manifest.tables());
            FileSync.syncAll(files);
            FileSync.syncAll(database.getParent());
            return manifest;
        } catch (InvalidBackupException e) {
            throw e.of(file);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(OwnerOnly.createFile(file));
    }

    /** The database is moved last: with it the data is complete. */
    private List<Path> exchange(Path files, Path database, Instant now) throws BackupException, IOException {
        Path data = premises.data();
        Path mark = data.resolve(UNFINISHED);
        boolean again = Files.exists(mark);
        if (!again) {
            OwnerOnly.createFile(mark);
        }
        FileSync.sync(data);
        ReplacedFiles aside = new ReplacedFiles(now);
        for (Path place : places()) {
            aside.take(place, present(place));
        }
        Path media = files.resolve(ArchiveLayout.MEDIA);
        if (Files.exists(media)) {
            Files.move(media, data.resolve(ArchiveLayout.MEDIA), StandardCopyOption.ATOMIC_MOVE);
            FileSync.sync(data);
        }
        try {
            berth.put(database);
        } catch (BackupException | IOException e) {
            if (!again && berth.isFree()) {
                undo(files, aside, mark);
            }
            throw e;
        }
        Files.delete(mark);
        FileSync.sync(data);
        return aside.folders();
    }

    /** Moves everything back. Where that fails the mark stays, so that the incomplete state is not served. */
    private void undo(Path files, ReplacedFiles aside, Path mark) throws IOException {
        for (Path place : places()) {
            for (Path each : present(place)) {
                Files.move(each, files.resolve("undone-" + each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        aside.putBack();
        Files.delete(mark);
        FileSync.sync(premises.data());
    }

    /** The database's folder is first: without its database no file belongs to anybody. */
    private List<Path> places() throws IOException {
        Path data = premises.data();
        Path home = berth.folder();
        boolean one = data.equals(home) || Files.exists(home) && Files.isSameFile(data, home);
        return one ? List.of(data) : List.of(home, data);
    }

    private List<Path> present(Path place) throws IOException {
        List<String> names = new ArrayList<>();
        if (place.equals(places().get(0))) {
            names.addAll(berth.names());
        }
        if (place.equals(premises.data())) {
            names.addAll(RestoreTarget.with(ArchiveLayout.PERSON_KEYS));
            names.add(ArchiveLayout.MEDIA);
        }
        return names.stream().map(place::resolve).filter(Files::exists).toList();
    }
}
