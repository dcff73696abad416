package org.indaba.simulation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Many seeds, each in one thread, on all of the machine's processors. */
final class Run {
    /** Of a seed that fails, so many of the last things that happened are printed. */
    static final int TOLD = 80;

    /** Whoever waits for hours sees after so many seeds that it goes on. */
    private static final long HEARD = 5_000;

    /** How one seed ended. */
    record End(long seed, long hash, Figures figures, List<String> lines, Optional<Throwable> failure) {}

    private static final long NANOS_A_MILLI = 1_000_000;

    final Figures figures = new Figures();
    private final AtomicLong cpu = new AtomicLong();
    Optional<End> failed = Optional.empty();

    static End one(World world, long seed, Bug bug, boolean traced) throws Exception {
        Simulator simulator = new Simulator(world, seed, bug, traced);
        Optional<Throwable> failure = Optional.empty();
        try {
            simulator.run();
        } catch (Exception | AssertionError e) {
            failure = Optional.of(simulator.swallowed().<Throwable>map(each -> each).orElse(e));
        }
        return new End(seed, simulator.trace.hash(), simulator.figures, simulator.trace.lines(), failure);
    }

    /** Ends at the first that fails. */
    Run(long first, long seeds) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        AtomicLong next = new AtomicLong(first);
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            List<Future<Void>> ends = new ArrayList<>();
            for (int i = 0; i < processors; i++) {
                ends.add(threads.submit(share(next, first + seeds)));
            }
            for (Future<Void> each : ends) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private Callable<Void> share(AtomicLong next, long beyond) {
        return () -> {
            try (World world = new World()) {
                for (long seed = next.getAndIncrement(); seed < beyond; seed = next.getAndIncrement()) {
                    End end = one(world, seed, Bug.NONE, false);
                    add(end);
                    if (end.failure().isPresent()) {
                        next.set(beyond);
                    }
                }
            }
            cpu.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            return null;
        };
    }

    /** What a seed costs, the making of its world left out where there are many. */
    String told() {
        return figures.told() + ", CPU a seed " + cpu.get() / NANOS_A_MILLI / Math.max(1, figures.of(Figures.Kind.SEEDS)) + " ms";
    }

    private synchronized void add(End end) {
        figures.add(end.figures());
        if (figures.of(Figures.Kind.SEEDS) % HEARD == 0) {
            System.out.println("simulation: " + figures.told());
        }
        if (end.failure().isPresent() && (failed.isEmpty() || failed.get().seed() > end.seed())) {
            failed = Optional.of(end);
        }
    }
}
