package org.indaba.store.engine;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** Who reads now, in the order in which they began: what a reader may still see must not go before it ends. */
public final class ReaderQueue {
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListSet<Long> now = new ConcurrentSkipListSet<>();

    /** Ends when it is closed. */
    public interface Reading extends AutoCloseable {
        @Override
        void close();
    }

    /** To be called before the snapshot is taken: whoever is missed by {@link #any} takes theirs later. */
    public Reading begin() {
        long number = last.incrementAndGet();
        now.add(number);
        return () -> now.remove(number);
    }

    /** Everybody who reads now has this number at most. */
    public long soFar() {
        return last.get();
    }

    /** Whether somebody still reads who had begun by then. */
    public boolean any(long by) {
        Long first = now.ceiling(Long.MIN_VALUE);
        return first != null && first <= by;
    }
}
