package org.indaba.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.indaba.channel.Channel;
import org.indaba.channel.Fetched;
import org.indaba.store.Database;
import org.indaba.store.StorageFailed;
import org.indaba.store.StoreMedia;
import org.indaba.store.WantedMedia;
import org.indaba.vault.Vault;

/** Fetches one file: into a temporary one, hashed on the way, synced, named, and then written down. */
final class Fetch {
    private final Database database;
    private final Vault vault;
    private final MediaFiles files;
    private final FileRemoval removal;

    Fetch(Database database, Vault vault, MediaFiles files, FileRemoval removal) {
        this.database = database;
        this.vault = vault;
        this.files = files;
        this.removal = removal;
    }

    /** How it ended; on {@link Fetched.Bytes} it is stored, or its row is gone and nothing is left of it. */
    Fetched run(Channel channel, WantedMedia.Wanted wanted, Instant now) {
        if (wanted.declaredBytes().orElse(0) > MediaFetcher.MOST_BYTES) {
            return new Fetched.TooLarge();
        }
        try {
            String reference = vault.open("media " + wanted.id(), wanted.reference());
            return fetch(channel, reference, wanted.id(), now);
        } catch (IOException | RuntimeException | Error e) {
            return new Fetched.Retry(e.getClass().getSimpleName(), Optional.empty());
        }
    }

    private Fetched fetch(Channel channel, String reference, long id, Instant now) throws IOException {
        Path temporary = files.temporary(id);
        try (HashingSink sink = new HashingSink(temporary, MediaFetcher.MOST_BYTES)) {
            Fetched fetched = stream(channel, reference, sink);
            if (fetched instanceof Fetched.Bytes bytes) {
                if (bytes.count() != sink.count()) {
                    return new Fetched.Retry("cut short", Optional.empty());
                }
                sink.sync();
                store(temporary, sink.sha256(), sink.count(), id, now);
                channel.taken(reference);
            }
            return fetched;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Too large is also what does not fit into the sink. */
    static Fetched stream(Channel channel, String reference, HashingSink sink) throws IOException {
        try {
            Fetched fetched = channel.fetch(reference, sink);
            return sink.isFull() ? new Fetched.TooLarge() : fetched;
        } catch (IOException e) {
            if (sink.isFull()) {
                return new Fetched.TooLarge();
            }
            throw e;
        }
    }

    private void store(Path temporary, String sha256, long bytes, long id, Instant now) throws IOException {
        boolean stored = false;
        removal.lock().lock();
        try {
            files.keep(temporary, sha256);
            stored = database.write("media " + id, db -> StoreMedia.run(db, id, sha256, bytes, now))
                    .join();
        } catch (CompletionException e) {
            throw new StorageFailed("a fetched file could not be written down", e.getCause());
        } finally {
            removal.lock().unlock();
            if (!stored) {
                removal.removeUnused(List.of(sha256));
            }
        }
    }
}
