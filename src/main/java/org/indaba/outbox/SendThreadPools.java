package org.indaba.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The thread pools for calls. Answers to button presses have threads of their own, so that no slow message holds them up.
 * So have files, which take minutes over a slow connection, so that they hold up no message.
 */
final class SendThreadPools {
    static final int SENDERS = 16;
    static final int TAP_SENDERS = 4;
    static final int FILE_SENDERS = 4;

    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor messages = pool("sender", SENDERS);
    private final ThreadPoolExecutor taps = pool("tap-sender", TAP_SENDERS);
    private final ThreadPoolExecutor files = pool("file-sender", FILE_SENDERS);

    Executor messages() {
        return messages;
    }

    Executor taps() {
        return taps;
    }

    Executor files() {
        return files;
    }

    /** Waits for the calls that are being made. The result is false where some have not ended within the time. */
    boolean close(Duration atMost) throws InterruptedException {
        List<ThreadPoolExecutor> all = List.of(messages, taps, files);
        all.forEach(ThreadPoolExecutor::shutdown);
        long end = System.nanoTime() + atMost.toNanos();
        boolean ended = true;
        for (ThreadPoolExecutor each : all) {
            ended &= each.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return ended;
    }

    /** The queue needs no limit of its own: no more is handed out than {@link InFlightRows} holds. */
    private static ThreadPoolExecutor pool(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
