package org.indaba.media;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes all fetchers. A ring is not lost on one that was busy: it compares what it had heard before it looked. */
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

    /** Sleeps until there is a ring after those that were {@code heard}, or until {@code time} at the latest. */
    void sleep(long heard, Optional<Instant> time) throws InterruptedException {
        lock.lock();
        try {
            while (rings == heard) {
                if (time.isEmpty()) {
                    rung.await();
                    continue;
                }
                Instant now = clock.instant();
                // by a clock that nobody sets: one that was set back would let it sleep until its old time comes again
                if (!now.isBefore(time.get()) || rung.awaitNanos(Duration.between(now, time.get()).toNanos()) <= 0) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
