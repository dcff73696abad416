package org.indaba.http.limit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Bounds the memory that all requests together may hold for their content. A request takes memory from the budget before it
 * reads and gives it back once it is answered; content that does not fit is not read. The budget does not depend on the
 * number of visitors.
 */
public final class MemoryBudget {
    /** The share of the heap, one part in so many. In the smallest heap everything else leaves twice as much free. */
    private static final int SHARE = 8;

    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final LongAdder refused = new LongAdder();

    /** @param most the number of bytes */
    public MemoryBudget(long most) {
        this.most = most;
    }

    public static MemoryBudget ofHeap() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** A lease for one request, which holds nothing yet. */
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

    /** The size of the budget in bytes. */
    public long most() {
        return most;
    }

    /** The bytes that requests hold now. */
    public long taken() {
        return taken.get();
    }

    /** The number of times that something did not fit. */
    public long refused() {
        return refused.sum();
    }
}
