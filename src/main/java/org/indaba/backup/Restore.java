package org.indaba.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.vault.Vault;

/**
 * Puts a backup back. All of it is checked before anything is touched; what is there is moved aside and never deleted.
 * The caller holds the data directory against a server.
 */
public final class Restore {
    /** Stands in the data directory from the first move to the last: nobody may serve what is between them. */
    private static final String UNFINISHED = "restore.unfinished";

    private final Premises premises;
    private final Vault vault;

    public Restore(Premises premises, Vault vault) {
        this.premises = premises;
        this.vault = vault;
    }

    /**
     * What was put back.
     *
     * @param aside where the data is that was there before
     */
    public record Restored(Made backup, Optional<Path> aside) {}

    /** @param replace whether data that is there may be moved aside */
    public Restored from(Path file, boolean replace, Instant now) throws BackupFailed {
        Path data = premises.data();
        if (!data.equals(premises.database().getParent())) {
            throw new BackupFailed("the database " + premises.database() + " is not in the data directory " + data
                    + ", where a backup is put back; leave INDABA_DATABASE_URL out");
        }
        try {
            if (!replace && !present().isEmpty()) {
                throw new BackupFailed("there is data in " + data + " already; say --replace to have it moved aside");
            }
            try (Scratch scratch = Scratch.take(data)) {
                Manifest manifest = layOut(file, scratch.folder());
                Optional<Path> aside = exchange(scratch.folder(), now);
                return new Restored(Made.of(file, Files.size(file), manifest), aside);
            }
        } catch (IOException e) {
            throw new BackupFailed("it was not put back: " + e.getMessage()
                    + "; see that the backup can be read, and that there is room and a right to write in " + data, e);
        }
    }

    /** A restore that was cut short left neither the old data nor the new in place. */
    public static void refuseUnfinished(Path data) throws BackupFailed {
        if (Files.exists(data.resolve(UNFINISHED))) {
            throw new BackupFailed("a restore into " + data + " was cut short; run it again, with --replace");
        }
    }

    private Manifest layOut(Path file, Path folder) throws BackupFailed, IOException {
        try {
            Manifest manifest = ArchiveReader.read(file, new BackupSeal(vault), path -> create(folder.resolve(path)));
            Soundness.check(folder.resolve(Layout.DATABASE), manifest.tables());
            Folders.syncAll(folder);
            return manifest;
        } catch (Refused e) {
            throw e.of(file);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(Folders.makePrivateFile(file));
    }

    /** The database comes last: with it the data is there. */
    private Optional<Path> exchange(Path laidOut, Instant now) throws IOException {
        Path data = premises.data();
        Path mark = data.resolve(UNFINISHED);
        if (!Files.exists(mark)) {
            Folders.makePrivateFile(mark);
        }
        Folders.sync(data);
        Optional<Path> aside = moveAside(now);
        Path media = laidOut.resolve(Layout.MEDIA);
        if (Files.exists(media)) {
            Files.move(media, data.resolve(Layout.MEDIA), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(laidOut.resolve(Layout.DATABASE), premises.database(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(data);
        Files.delete(mark);
        Folders.sync(data);
        return aside;
    }

    private Optional<Path> moveAside(Instant now) throws IOException {
        List<Path> present = present();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Path aside = Folders.makePrivate(premises.data().resolve("replaced-" + BackupName.stamp(now)));
        for (Path each : present) {
            Files.move(each, aside.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.sync(aside);
        Folders.sync(premises.data());
        return Optional.of(aside);
    }

    /** The log first: left beside another database it would be taken for that one's. */
    private List<Path> present() {
        List<Path> present = new ArrayList<>();
        String name = premises.database().getFileName().toString();
        Stream.of(name + "-wal", name + "-shm", name + "-journal", name, Layout.MEDIA)
                .map(premises.data()::resolve)
                .filter(Files::exists)
                .forEach(present::add);
        return present;
    }
}
