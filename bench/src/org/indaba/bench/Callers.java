package org.indaba.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** So many callers, each of whom has its next turn taken once its last is durable. */
final class Callers {
    /**
     * @param seconds from the first call to the last answer
     * @param cpu seconds of it that this process used
     */
    record Outcome(int turns, double seconds, double cpu, double p50, double p99) {
        double perSecond() {
            return turns / seconds;
        }
    }

    private Callers() {}

    /** Caller c takes the turns c, c + callers, c + 2 callers … */
    static Outcome drive(int callers, int turns, IntFunction<CompletableFuture<?>> take) throws InterruptedException {
        long[] nanos = new long[turns];
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int caller = 0; caller < callers; caller++) {
            int first = caller;
            threads.add(new Thread(() -> {
                try {
                    for (int turn = first; turn < turns; turn += callers) {
                        long start = System.nanoTime();
                        take.apply(turn).join();
                        nanos[turn] = System.nanoTime() - start;
                    }
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }));
        }
        double cpu = Usage.cpuSeconds();
        long start = System.nanoTime();
        threads.forEach(Thread::start);
        for (Thread each : threads) {
            each.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = Usage.cpuSeconds() - cpu;
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a turn failed", failures.get(0));
        }
        Arrays.sort(nanos);
        return new Outcome(turns, seconds, used, nanos[turns / 2] / 1e6, nanos[(int) (turns * 0.99)] / 1e6);
    }
}
