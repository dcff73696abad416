package org.indaba.http.limit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all requests together may hold of the heap for what they bring. A request takes from it before it reads and gives
 * back once it is answered; what does not fit is not read. No number of visitors moves it.
 */
public final class MemoryBudget {
    /** One part in so many of the heap: what else lives in the smallest heap leaves twice as much. */
    private static final int SHARE = 8;

    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final LongAdder refused = new LongAdder();

    /** @param most bytes */
    public MemoryBudget(long most) {
        this.most = most;
    }

    public static MemoryBudget ofHeap() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Of one request; it holds nothing yet. */
    public MemoryLease lease() {
        return new MemoryLease(this);
    }

    boolean take(long bytes) {
        return take(bytes, most);
    }

    boolean takeSpare(long bytes) {
        return take(bytes, most / 2);
    }

    private boolean take(long bytes, long bound) {
        long before = taken.getAndUpdate(now -> bytes <= bound - now ? now + bytes : now);
        boolean fits = bytes <= bound - before;
        if (!fits) {
            refused.increment();
        }
        return fits;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** Bytes. */
    public long most() {
        return most;
    }

    /** Bytes that requests hold now. */
    public long taken() {
        return taken.get();
    }

    /** How often something did not fit. */
    public long refused() {
        return refused.sum();
    }
}
