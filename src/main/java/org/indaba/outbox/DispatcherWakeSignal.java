package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the dispatcher's thread sleeps on. It is rung from any thread; a ring before the sleep ends it at once. */
final class DispatcherWakeSignal {
    /** Why a sleep ended. */
    enum Cause { RUNG, RESULT, TIME }

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean rung;
    private boolean result;

    DispatcherWakeSignal(InstantSource clock) {
        this.clock = clock;
    }

    /** There may be something new to do. */
    void ring() {
        signal(true);
    }

    /** A call has ended. */
    void result() {
        signal(false);
    }

    private void signal(boolean ring) {
        lock.lock();
        try {
            rung |= ring;
            result |= !ring;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until it is rung, or until {@code time} at the latest. */
    Cause sleep(Optional<Instant> time) throws InterruptedException {
        lock.lock();
        try {
            while (!rung && !result) {
                if (time.isEmpty()) {
                    changed.await();
                    continue;
                }
                Duration left = Duration.between(clock.instant(), time.get());
                if (left.isNegative() || left.isZero()) {
                    return Cause.TIME;
                }
                // by a clock that nobody sets: one that was set back would let it sleep until its old time comes again
                if (changed.awaitNanos(left.toNanos()) <= 0) {
                    return Cause.TIME;
                }
            }
            Cause cause = rung || isOver(time) ? Cause.RUNG : Cause.RESULT;
            rung = false;
            result = false;
            return cause;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver(Optional<Instant> time) {
        return time.filter(at -> !clock.instant().isBefore(at)).isPresent();
    }
}
