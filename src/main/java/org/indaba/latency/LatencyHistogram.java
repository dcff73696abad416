package org.indaba.latency;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long something took, as a histogram. Counting costs two additions; any thread may. */
public final class LatencyHistogram {
    /** Upper bounds in seconds; what took longer than the last is counted without one. */
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private static final double NANOS = 1e9;

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    /** What was counted so far: {@code counts} has one entry a bound and a last one for what took longer. */
    public record Seen(long[] counts, double seconds) {
        public long count() {
            long all = 0;
            for (long each : counts) {
                all += each;
            }
            return all;
        }
    }

    /** The upper bounds, and infinity as the last. */
    public static double[] bounds() {
        double[] bounds = Arrays.copyOf(BOUNDS, BOUNDS.length + 1);
        bounds[BOUNDS.length] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    public void took(Duration time) {
        double seconds = time.toNanos() / NANOS;
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        counts.incrementAndGet(bucket);
        nanos.add(time.toNanos());
    }

    public Seen seen() {
        long[] copy = new long[counts.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts.get(i);
        }
        return new Seen(copy, nanos.sum() / NANOS);
    }
}
