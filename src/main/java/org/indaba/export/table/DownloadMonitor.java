package org.indaba.export.table;

import java.time.Instant;
import java.time.InstantSource;

/** Counts the rows of one download, reports its progress, and ends it where it has held its snapshot for too long. */
public final class DownloadMonitor {
    private static final int EVERY = 1_024;

    private final InstantSource clock;
    private final Instant end;
    private final DownloadProgressListener progress;
    private long rows;

    public DownloadMonitor(InstantSource clock, Instant end, DownloadProgressListener progress) {
        this.clock = clock;
        this.end = end;
        this.progress = progress;
    }

    /** A monitor that reports nothing and ends nothing. */
    public static DownloadMonitor silent() {
        return new DownloadMonitor(() -> Instant.EPOCH, Instant.MAX, DownloadProgressListener.NONE);
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
            throw new DownloadTooSlowException();
        }
    }

    public long rows() {
        return rows;
    }

    public void end() {
        progress.written(rows);
    }
}
