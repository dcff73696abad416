package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The signal that wakes the dispatcher's thread. Any thread may give it; a signal before the sleep ends it at once. */
final class DispatcherWakeSignal {
    /** The reason why a sleep ended. */
    enum Cause { RUNG, RESULT, TIME }

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean rung;
    private boolean result;

    DispatcherWakeSignal(InstantSource clock) {
        this.clock = clock;
    }

    /** Signals that there may be something new to do. */
    void ring() {
        signal(true);
    }

    /** Signals that a call has ended. */
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

    /** Sleeps until a signal, or until {@code time} at the latest. */
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
                // measured by a monotonic clock: with a clock that was set back it would sleep until its old time comes
                // again
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
