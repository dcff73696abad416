package org.indaba.media;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes all fetchers. A signal is not lost on one that was busy: it compares the number of signals with that before its
 * last look.
 */
final class FetcherWakeSignal {
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    FetcherWakeSignal(InstantSource clock) {
        this.clock = clock;
    }

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long heard() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until there are more signals than {@code heard}, or until {@code time} at the latest. */
    void sleep(long heard, Optional<Instant> time) throws InterruptedException {
        lock.lock();
        try {
            while (rings == heard) {
                if (time.isEmpty()) {
                    rung.await();
                    continue;
                }
                Instant now = clock.instant();
                // measured by a monotonic clock: with a clock that was set back it would sleep until its old time comes
                // again
                if (!now.isBefore(time.get()) || rung.awaitNanos(Duration.between(now, time.get()).toNanos()) <= 0) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
