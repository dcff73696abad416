package org.indaba.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.store.FetchedSince;
import org.indaba.store.InboundJson;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.SchemaStanding;
import org.indaba.store.SetAside;
import org.indaba.store.StoredFiles;
import org.indaba.store.TableCounts;
import org.indaba.store.UsedFiles;
import org.indaba.store.WantedReferences;
import org.indaba.vault.ParkedSeal;
import org.indaba.vault.Vault;

/**
 * Puts into an archive what a copy of the database names. Meanwhile the server goes on: a file that is not there any
 * more was withdrawn, or stored elsewhere, and the database as it is now says which.
 */
final class Contents {
    private final Premises premises;
    private final Vault vault;
    private final ReadOnlyDatabase copy;
    private final ArchiveWriter archive;
    private long withdrawn;
    private long lost;

    Contents(Premises premises, Vault vault, ReadOnlyDatabase copy, ArchiveWriter archive) {
        this.premises = premises;
        this.vault = vault;
        this.copy = copy;
        this.archive = archive;
    }

    Manifest write(Path database, String product, Instant now) throws BackupFailed, IOException {
        try (InputStream bytes = Files.newInputStream(database)) {
            archive.add(Layout.DATABASE, bytes);
        }
        try {
            copy.read(db -> {
                StoredFiles.run(db, this::stored);
                WantedReferences.of(db, premises.uploads().channel()).forEach(this::upload);
                SetAside.of(db, premises.uploads().channel()).forEach(this::setAside);
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        String schema = copy.read(SchemaStanding::of) instanceof SchemaStanding.Known known ? known.script() : "";
        Map<String, Long> tables = copy.read(TableCounts::run);
        return archive.finish(new Manifest(
                Manifest.FORMAT, product, now.toString(), schema, tables, 0, 0, withdrawn, lost, 0, ""));
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

    /** Once bytes are stored they lie under their hash, and no more where they waited. */
    private void upload(long media, byte[] sealed) {
        String reference = vault.open("media " + media, sealed);
        Path file = premises.uploads().place().apply(reference);
        if (added(file, file)) {
            return;
        }
        Optional<FetchedSince> since = now(media);
        Optional<Path> kept = since.flatMap(FetchedSince::sha256).map(premises.stored());
        if (since.isEmpty()) {
            withdrawn++;
        } else if (kept.isEmpty() || !added(file, kept.get())) {
            lost++;
        }
    }

    /** Who sent it was told that it is stored; it is taken up at a start. */
    private void setAside(SetAside form) {
        String place = ParkedSeal.place(premises.uploads().channel(), form.bot(), form.key());
        for (String reference : InboundJson.references(vault.open(place, form.sealed()))) {
            Path file = premises.uploads().place().apply(reference);
            if (added(file, file)) {
                continue;
            }
            if (isStillAside(form)) {
                lost++;
            } else {
                withdrawn++;
            }
        }
    }

    private boolean added(Path as, Path from) {
        String path = premises.data().relativize(as).toString().replace('\\', '/');
        try (InputStream bytes = Files.newInputStream(from)) {
            archive.add(path, bytes);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stillNamed(String sha256) {
        try (ReadOnlyDatabase live = ReadOnlyDatabase.beside(premises.database())) {
            return live.<Set<String>>read(db -> UsedFiles.run(db, Set.of(sha256))).contains(sha256);
        }
    }

    private boolean isStillAside(SetAside form) {
        try (ReadOnlyDatabase live = ReadOnlyDatabase.beside(premises.database())) {
            return live.read(db -> SetAside.of(db, premises.uploads().channel())).stream().anyMatch(form::isSame);
        }
    }

    private Optional<FetchedSince> now(long media) {
        try (ReadOnlyDatabase live = ReadOnlyDatabase.beside(premises.database())) {
            return live.read(db -> FetchedSince.run(db, media));
        }
    }
}
