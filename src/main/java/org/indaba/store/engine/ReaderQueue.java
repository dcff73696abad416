package org.indaba.store.engine;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the readers in the order in which they began: data that a reader may still see must not be deleted before it ends.
 */
public final class ReaderQueue {
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListSet<Long> now = new ConcurrentSkipListSet<>();

    /** A read in progress, which ends when it is closed. */
    public interface Reading extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins a read. It must be called before the snapshot is taken: a reader that {@link #any} misses takes its snapshot
     * later.
     */
    public Reading begin() {
        long number = last.incrementAndGet();
        now.add(number);
        return () -> now.remove(number);
    }

    /** The greatest number of any current reader. */
    public long soFar() {
        return last.get();
    }

    /** Tells whether a reader that had begun by then is still reading. */
    public boolean any(long by) {
        Long first = now.ceiling(Long.MIN_VALUE);
        return first != null && first <= by;
    }
}
