package org.indaba.media;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.indaba.channel.Channel;
import org.indaba.filecheck.FileChecks;
import org.indaba.store.Database;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.vault.Vault;

/** The fetcher of people's files and the removal of those that nobody uses, without their threads. */
public final class SteppedMedia {
    private final FileRemoval removal;
    private final MediaFetcher fetcher;
    private final InstantSource clock;

    public SteppedMedia(
            Database database, Vault vault, List<Channel> channels, MediaFiles files, InstantSource clock,
            RandomGenerator chance) {
        this.clock = clock;
        removal = new FileRemoval(database, files, vault, channels);
        fetcher = new MediaFetcher(
                database, vault, channels, files, removal, clock, chance, new OversizeNoted(), FileChecks.NONE);
        removal.sweepNow();
    }

    public void release(ReleasedFiles released) {
        removal.removeUnused(released.unused());
        released.unfetched().forEach(removal::letGo);
    }

    /** False where none is due. */
    public boolean fetch() {
        return fetcher.fetchNext(clock.instant());
    }
}
