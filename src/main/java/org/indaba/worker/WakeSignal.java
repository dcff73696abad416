package org.indaba.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes all who sleep on it. A ring is not lost on one that was busy: it compares what it had heard before it looked. */
public final class WakeSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public long heard() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** {@link #sleep(long, Optional) Sleeps} until that time at the latest. */
    public boolean sleep(long heard, Optional<Instant> time, InstantSource clock) throws InterruptedException {
        return sleep(heard, time.map(each -> Duration.between(clock.instant(), each)));
    }

    /**
     * Sleeps until there is a ring after those that were {@code heard}, or for so long at most, by a clock that nobody sets:
     * one that was set back would let it sleep until its old time comes again. False where no ring has ended it.
     */
    public boolean sleep(long heard, Optional<Duration> most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.map(Duration::toNanos).orElse(Long.MAX_VALUE);
            while (rings == heard && left > 0) {
                left = rung.awaitNanos(left);
            }
            return rings != heard;
        } finally {
            lock.unlock();
        }
    }
}
