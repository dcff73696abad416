package org.indaba.latency;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** A histogram of durations. Counting takes two additions, and any thread may do it. */
public final class LatencyHistogram {
    /** The upper bounds in seconds; longer durations are counted without a bound. */
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private static final double NANOS = 1e9;

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    /** The counts so far: {@code counts} has one entry for each bound and a last one for longer durations. */
    public record Seen(long[] counts, double seconds) {
        public long count() {
            long all = 0;
            for (long each : counts) {
                all += each;
            }
            return all;
        }
    }

    /** The upper bounds, with infinity as the last. */
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
