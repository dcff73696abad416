package org.indaba.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
     * @param aside where the data is that was there before: a folder beside the files, and one beside the database where
     *     that lies elsewhere
     */
    public record Restored(Made backup, List<Path> aside) {}

    /** @param replace whether data that is there may be moved aside */
    public Restored from(Path file, boolean replace, Instant now) throws BackupFailed {
        Path data = premises.data();
        Path home = premises.database().getParent();
        try {
            if (!replace) {
                refuseToReplace();
            }
            Files.createDirectories(home);
            if (Files.isSameFile(data, home)) {
                try (Scratch scratch = Scratch.take(data)) {
                    return putBack(file, scratch.folder(), scratch.folder(), now);
                }
            }
            try (Scratch scratch = Scratch.take(data); Scratch beside = Scratch.take(home)) {
                return putBack(file, scratch.folder(), beside.folder(), now);
            }
        } catch (IOException e) {
            throw new BackupFailed("it was not put back: " + e.getMessage()
                    + "; see that the backup can be read, and that there is room and a right to write in " + data
                    + (data.equals(home) ? "" : " and " + home), e);
        }
    }

    private void refuseToReplace() throws BackupFailed, IOException {
        for (Path each : places()) {
            if (!present(each).isEmpty()) {
                throw new BackupFailed("there is data in " + each + " already; say --replace to have it moved aside");
            }
        }
    }

    /** A restore that was cut short left neither the old data nor the new in place. */
    public static void refuseUnfinished(Path data) throws BackupFailed {
        if (Files.exists(data.resolve(UNFINISHED))) {
            throw new BackupFailed("a restore into " + data + " was cut short; run it again, with --replace");
        }
    }

    /** A file is laid out on the disk that it is to be on: a move within one is done or not, whatever happens. */
    private Restored putBack(Path file, Path files, Path beside, Instant now) throws BackupFailed, IOException {
        Manifest manifest = layOut(file, files, beside.resolve(Layout.DATABASE));
        List<Path> aside = exchange(files, beside.resolve(Layout.DATABASE), now);
        return new Restored(Made.of(file, Files.size(file), manifest), aside);
    }

    private Manifest layOut(Path file, Path files, Path database) throws BackupFailed, IOException {
        try {
            Manifest manifest = ArchiveReader.read(file, new BackupSeal(vault),
                    path -> create(path.equals(Layout.DATABASE) ? database : files.resolve(path)));
            Soundness.check(database, manifest.tables());
            Folders.syncAll(files);
            Folders.syncAll(database.getParent());
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
    private List<Path> exchange(Path files, Path database, Instant now) throws IOException {
        Path data = premises.data();
        Path mark = data.resolve(UNFINISHED);
        if (!Files.exists(mark)) {
            Folders.makePrivateFile(mark);
        }
        Folders.sync(data);
        List<Path> aside = moveAside(now);
        Path media = files.resolve(Layout.MEDIA);
        if (Files.exists(media)) {
            Files.move(media, data.resolve(Layout.MEDIA), StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(data);
        }
        Files.move(database, premises.database(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(premises.database().getParent());
        Files.delete(mark);
        Folders.sync(data);
        return aside;
    }

    private List<Path> moveAside(Instant now) throws IOException {
        List<Path> asides = new ArrayList<>();
        for (Path place : places()) {
            List<Path> present = present(place);
            if (!present.isEmpty()) {
                Path aside = Folders.makePrivate(place.resolve("replaced-" + BackupName.stamp(now)));
                for (Path each : present) {
                    Files.move(each, aside.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
                Folders.sync(aside);
                Folders.sync(place);
                asides.add(aside);
            }
        }
        return asides;
    }

    /** The database's folder first: without its database no file is anybody's. */
    private List<Path> places() throws IOException {
        Path data = premises.data();
        Path home = premises.database().getParent();
        boolean one = data.equals(home) || Files.exists(home) && Files.isSameFile(data, home);
        return one ? List.of(data) : List.of(home, data);
    }

    /** The log first: left beside another database it would be taken for that one's. */
    private List<Path> present(Path place) throws IOException {
        String name = premises.database().getFileName().toString();
        List<String> names = new ArrayList<>();
        if (place.equals(places().get(0))) {
            names.addAll(List.of(name + "-wal", name + "-shm", name + "-journal", name));
        }
        if (place.equals(premises.data())) {
            names.add(Layout.MEDIA);
        }
        return names.stream().map(place::resolve).filter(Files::exists).toList();
    }
}
