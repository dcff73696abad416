package org.indaba.cache;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread for work that is heavy and seldom: one piece at a time, while others wait their turn. There is none while there
 * is nothing to do, and another takes its place where one ends by an error.
 */
public final class SingleThreadExecutor {
    /** Pieces that may wait; the next one is refused. */
    private static final int MOST_WAITING = 1_000;

    private static final int IDLE_SECONDS = 10;
    private static final int STOP_SECONDS = 5;

    private SingleThreadExecutor() {}

    /** Lets what is being done end, within bounds, and begins nothing that waits. */
    public static void stop(ExecutorService executor) {
        executor.shutdownNow();
        try {
            executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static ExecutorService named(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
