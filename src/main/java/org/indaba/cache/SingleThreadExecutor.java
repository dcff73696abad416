package org.indaba.cache;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes executors with one thread for work that is heavy and seldom: one task at a time, while others wait. The thread
 * exists only while there is work, and is replaced where it ends by an error.
 */
public final class SingleThreadExecutor {
    /** The tasks that may wait; another one is refused. */
    private static final int MOST_WAITING = 1_000;

    private static final int IDLE_SECONDS = 10;
    private static final int STOP_SECONDS = 5;

    private SingleThreadExecutor() {}

    /** Lets the running task end, within a bounded time, and begins none that waits. */
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
