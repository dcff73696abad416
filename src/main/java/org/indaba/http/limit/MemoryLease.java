package org.indaba.http.limit;

/** What one request holds of a {@link MemoryBudget}, until it is closed. One thread after another may use it. */
public final class MemoryLease implements AutoCloseable {
    private final MemoryBudget budget;
    private long held;

    MemoryLease(MemoryBudget budget) {
        this.budget = budget;
    }

    /** Takes so many bytes more, or none where they do not fit. */
    public synchronized boolean take(long bytes) {
        return keep(bytes, budget.take(bytes));
    }

    /** As {@link #take}, for what a request can do without: half of the budget stays for what others need. */
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
