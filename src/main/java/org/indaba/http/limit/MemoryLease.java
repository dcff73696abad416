package org.indaba.http.limit;

/** The part of a {@link MemoryBudget} that one request holds until it is closed. One thread after another may use it. */
public final class MemoryLease implements AutoCloseable {
    private final MemoryBudget budget;
    private long held;

    MemoryLease(MemoryBudget budget) {
        this.budget = budget;
    }

    /** Takes this many bytes more, or none where they do not fit. */
    public synchronized boolean take(long bytes) {
        return keep(bytes, budget.take(bytes));
    }

    /** The same as {@link #take}, for memory that a request can do without: half of the budget stays free for others. */
    public synchronized boolean takeSpare(long bytes) {
        return keep(bytes, budget.takeSpare(bytes));
    }

    private boolean keep(long bytes, boolean fits) {
        held += fits ? bytes : 0;
        return fits;
    }

    /** Gives all of it back. */
    @Override
    public synchronized void close() {
        budget.giveBack(held);
        held = 0;
    }
}
