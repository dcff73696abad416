package org.indaba.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.FileType;
import org.indaba.filecheck.ScanResult;
import org.indaba.store.Database;
import org.indaba.store.StorageException;
import org.indaba.store.media.MediaTable;
import org.indaba.vault.Vault;

/** Fetches one file into a temporary one, hashes it on the way, syncs and renames it, and then writes its row. */
final class FetchJob {
    /** RFC 2046, 4.5.1. */
    private static final String NO_TYPE = "application/octet-stream";

    private final Database database;
    private final Vault vault;
    private final MediaFiles files;
    private final FileRemoval removal;
    private final FileChecks checks;

    FetchJob(Database database, Vault vault, MediaFiles files, FileRemoval removal, FileChecks checks) {
        this.database = database;
        this.vault = vault;
        this.files = files;
        this.removal = removal;
        this.checks = checks;
    }

    /**
     * Runs the job. After {@link FetchResult.Bytes} the file is stored, or its row was deleted and nothing is left of it.
     */
    FetchResult run(Channel channel, MediaTable.Wanted wanted, Instant now) {
        if (wanted.declaredBytes().orElse(0) > MediaFetcher.MOST_BYTES) {
            return new FetchResult.TooLarge();
        }
        try {
            String reference = vault.open("media " + wanted.id(), wanted.reference());
            return fetch(channel, reference, wanted, now);
        } catch (IOException | RuntimeException | Error e) {
            return new FetchResult.Retry(e.getClass().getSimpleName(), Optional.empty());
        }
    }

    private FetchResult fetch(Channel channel, String reference, MediaTable.Wanted wanted, Instant now)
            throws IOException {
        Path temporary = files.temporary(wanted.id());
        try (HashingSink sink = new HashingSink(temporary, MediaFetcher.MOST_BYTES)) {
            FetchResult fetched = stream(channel, reference, sink);
            if (fetched instanceof FetchResult.Bytes bytes) {
                if (bytes.count() != sink.count()) {
                    return new FetchResult.Retry("cut short", Optional.empty());
                }
                Optional<FetchResult> against = scanned(temporary);
                if (against.isPresent()) {
                    if (against.get() instanceof FetchResult.Harmful) {
                        channel.taken(reference);
                    }
                    return against.get();
                }
                sink.sync();
                store(temporary, sink, wanted, now);
                channel.taken(reference);
            }
            return fetched;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The result where the file is not to be stored, or not yet. */
    private Optional<FetchResult> scanned(Path temporary) {
        ScanResult verdict = checks.scan(temporary);
        if (verdict instanceof ScanResult.Harmful harmful) {
            return Optional.of(new FetchResult.Harmful(harmful.name()));
        }
        return verdict instanceof ScanResult.Unknown
                ? Optional.of(new FetchResult.Retry("not scanned", Optional.empty()))
                : Optional.empty();
    }

    /**
     * Finds the type of a file. For what a chat's app recorded or made of a picture, the channel knows the type best. A
     * file that was attached as it is may have any name, so only its bytes count, and it has no type where they are
     * unknown.
     */
    private static Optional<String> mime(Path file, MediaTable.Wanted wanted) throws IOException {
        if (!wanted.kind().equals("document")) {
            return Optional.empty();
        }
        return Optional.of(FileType.of(file).map(type -> type.mime(wanted.mime().orElse(""))).orElse(NO_TYPE));
    }

    /** A file is too large where it does not fit into the sink, too. */
    static FetchResult stream(Channel channel, String reference, HashingSink sink) throws IOException {
        try {
            FetchResult fetched = channel.fetch(reference, sink);
            return sink.isFull() ? new FetchResult.TooLarge() : fetched;
        } catch (IOException e) {
            if (sink.isFull()) {
                return new FetchResult.TooLarge();
            }
            throw e;
        }
    }

    private void store(Path temporary, HashingSink sink, MediaTable.Wanted wanted, Instant now) throws IOException {
        long id = wanted.id();
        String sha256 = sink.sha256();
        Optional<String> mime = mime(temporary, wanted);
        boolean stored = false;
        removal.lock().lock();
        try {
            files.keep(temporary, sha256);
            stored = database.write("media " + id, db -> MediaTable.markStored(db, id, sha256, sink.count(), mime, now))
                    .join();
        } catch (CompletionException e) {
            throw new StorageException("a fetched file could not be written down", e.getCause());
        } finally {
            removal.lock().unlock();
            if (!stored) {
                removal.removeUnused(List.of(sha256));
            }
        }
    }
}
