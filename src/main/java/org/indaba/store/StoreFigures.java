package org.indaba.store;

import java.util.Optional;
import org.indaba.latency.LatencyHistogram;

/**
 * The figures that the database counts.
 *
 * @param writesWaiting writes that wait for their commit
 * @param commits the durations of successful commits
 * @param failedCommits the failed commits since the start
 * @param readersBusy read connections in use, of {@code readersMost}
 * @param freeBytes the free bytes on its disk; empty where that is unknown
 */
public record StoreFigures(
        int writesWaiting,
        LatencyHistogram.Seen commits,
        long failedCommits,
        int readersBusy,
        int readersMost,
        long databaseBytes,
        long logBytes,
        Optional<Long> freeBytes) {}
