package org.indaba.backup.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.backup.BackupException;
import org.indaba.backup.BackupScope;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.engine.SchemaStatus;
import org.indaba.store.engine.TableCounts;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.inbound.ParkedUploads;
import org.indaba.store.inbound.UnreadableInboundException;
import org.indaba.store.media.FetchedSince;
import org.indaba.store.media.MediaTable;
import org.indaba.store.media.StoredFileTable;
import org.indaba.vault.ParkedInboundSeal;
import org.indaba.vault.Vault;

/**
 * Adds the files that a copy of the database names to an archive. The server goes on meanwhile: a file that is missing was
 * withdrawn, or stored under its hash, and the current database tells which.
 */
public final class BackupContentWriter {
    private final BackupScope premises;
    private final Vault vault;
    private final ReadOnlyDatabase copy;
    private final BackupArchiveWriter archive;
    private final Set<String> uploads = new HashSet<>();
    private boolean untold;
    private long withdrawn;
    private long lost;

    public BackupContentWriter(BackupScope premises, Vault vault, ReadOnlyDatabase copy, BackupArchiveWriter archive) {
        this.premises = premises;
        this.vault = vault;
        this.copy = copy;
        this.archive = archive;
    }

    public BackupManifest write(Path database, String product, Instant now) throws BackupException, IOException {
        try (InputStream bytes = Files.newInputStream(database)) {
            archive.add(ArchiveLayout.DATABASE, bytes);
        }
        try {
            copy.read(db -> {
                StoredFileTable.each(db, this::stored);
                MediaTable.eachWantedReference(db, premises.uploads().channel(), this::upload);
                ParkedUploads.each(db, premises.uploads().channel(), this::park);
                return null;
            });
            if (untold) {
                everyUpload();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        String schema = copy.read(SchemaStatus::of) instanceof SchemaStatus.Known known ? known.script() : "";
        Map<String, Long> tables = copy.read(TableCounts::run);
        return archive.finish(new BackupManifest(
                BackupManifest.FORMAT, product, now.toString(), schema, tables, 0, 0, withdrawn, lost, 0, ""));
    }

    private void stored(String sha256) {
        Path file = premises.stored().apply(sha256);
        if (added(file, file)) {
            return;
        }
        if (stillNamed(sha256)) {
            lost++;
        } else {
            withdrawn++;
        }
    }

    /** Writes an upload. Once its bytes are stored they are under their hash, and no longer in the place for uploads. */
    private void upload(long media, Optional<byte[]> sealed) {
        Optional<String> reference = reference(media, sealed);
        if (reference.isEmpty()) {
            untold = true;
            return;
        } else if (addedUpload(reference.get())) {
            return;
        }
        Optional<FetchedSince> since = now(media);
        Optional<Path> kept = since.flatMap(FetchedSince::sha256).map(premises.stored());
        if (since.isEmpty()) {
            withdrawn++;
        } else if (kept.isEmpty() || !added(premises.uploads().place().apply(reference.get()), kept.get())) {
            lost++;
        }
    }

    private Optional<String> reference(long media, Optional<byte[]> sealed) {
        try {
            return sealed.map(each -> vault.open("media " + media, each));
        } catch (Vault.WrongKey unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Writes the uploads of a parked form: its sender was told that they are stored, and the form is decided about later.
     */
    private void park(ParkedUploads form) {
        try {
            for (String reference : form.references(
                    (channel, bot, key, sealed) -> vault.open(ParkedInboundSeal.place(channel, bot, key), sealed))) {
                if (addedUpload(reference)) {
                    continue;
                }
                if (isStillAside(form)) {
                    lost++;
                } else {
                    withdrawn++;
                }
            }
        } catch (UnreadableInboundException cannotTell) {
            untold = true;
        }
    }

    /** Writes every upload where nobody can tell which of them are needed. */
    private void everyUpload() throws IOException {
        Path folder = premises.uploads().place().apply("any").getParent();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                String reference = each.getFileName().toString();
                if (ArchiveLayout.isFile(path(each)) && !uploads.contains(reference)) {
                    addedUpload(reference);
                }
            }
        } catch (NoSuchFileException nothingWaits) {
            // nothing was ever uploaded
        }
    }

    private boolean addedUpload(String reference) {
        Path file = premises.uploads().place().apply(reference);
        return added(file, file) && uploads.add(reference);
    }

    private boolean added(Path as, Path from) {
        try (InputStream bytes = Files.newInputStream(from)) {
            archive.add(path(as), bytes);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(Path file) {
        return premises.data().relativize(file).toString().replace('\\', '/');
    }

    private boolean stillNamed(String sha256) {
        try (ReadOnlyDatabase live = ReadOnlyDatabase.beside(premises.database())) {
            return live.<Set<String>>read(db -> StoredFileTable.inUse(db, Set.of(sha256))).contains(sha256);
        }
    }

    private boolean isStillAside(ParkedUploads form) {
        try (ReadOnlyDatabase live = ReadOnlyDatabase.beside(premises.database())) {
            return live.read(db -> ParkedInboundTable.isParked(db, form.key()));
        }
    }

    private Optional<FetchedSince> now(long media) {
        try (ReadOnlyDatabase live = ReadOnlyDatabase.beside(premises.database())) {
            return live.read(db -> MediaTable.fetchResult(db, media));
        }
    }
}
