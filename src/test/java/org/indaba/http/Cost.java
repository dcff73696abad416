package org.indaba.http;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What something costs the thread that does it. Time on the processor and bytes allocated in all, whether or not they are
 * freed meanwhile: neither depends on what else the machine does, and the second is never less than the heap that is
 * needed.
 */
public record Cost(String outcome, long millis, long bytes) {
    /** What is read in one pass takes less than a second; what grows with the square of its length takes minutes. */
    public static final long MOST_MILLIS = 10_000;
    public static final long MOST_BYTES = 64L << 20;

    /** @param deed its result, or what it throws, is the outcome */
    public static Cost of(Callable<?> deed) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(thread);
        long nanos = threads.getCurrentThreadCpuTime();
        String outcome;
        try {
            outcome = String.valueOf(deed.call());
        } catch (Exception e) {
            outcome = e.getClass().getSimpleName() + ": " + e.getMessage();
        } catch (StackOverflowError | OutOfMemoryError e) {
            outcome = e.getClass().getSimpleName();
        }
        return new Cost(
                outcome, (threads.getCurrentThreadCpuTime() - nanos) / 1_000_000,
                threads.getThreadAllocatedBytes(thread) - bytes);
    }

    @Override
    public String toString() {
        return millis + " ms, " + (bytes >> 10) + " KB, " + outcome.lines().findFirst().orElse("");
    }
}
