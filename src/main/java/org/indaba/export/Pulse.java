package org.indaba.export;

import java.time.Instant;
import java.time.InstantSource;

/** Counts the rows of one download, tells how far it is, and ends one that has held its snapshot for too long. */
final class Pulse {
    private static final int EVERY = 1_024;

    private final InstantSource clock;
    private final Instant end;
    private final Progress progress;
    private long rows;

    Pulse(InstantSource clock, Instant end, Progress progress) {
        this.clock = clock;
        this.end = end;
        this.progress = progress;
    }

    /** One that tells nobody and ends nothing. */
    static Pulse silent() {
        return new Pulse(() -> Instant.EPOCH, Instant.MAX, Progress.NONE);
    }

    void row() {
        rows++;
        if (rows % EVERY == 0) {
            progress.written(rows);
        }
        look();
    }

    /** Ends the download where its time is over. */
    void look() {
        if (clock.instant().isAfter(end)) {
            throw new DownloadTooSlow();
        }
    }

    long rows() {
        return rows;
    }

    void end() {
        progress.written(rows);
    }
}
