package org.indaba.store;

import java.util.Optional;
import org.indaba.latency.LatencyHistogram;

/**
 * What the database counts of itself.
 *
 * @param writesWaiting writes that wait for their commit
 * @param commits how long commits took that succeeded
 * @param failedCommits since the start
 * @param readersBusy read connections in use, of {@code readersMost}
 * @param freeBytes on its disk; empty where nobody knows
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
