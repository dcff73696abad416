package org.indaba.outbox;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that calls are made on. Answers to taps have some of their own: no slow message keeps them waiting. */
final class Senders {
    static final int SENDERS = 16;
    static final int TAP_SENDERS = 4;

    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor messages = pool("sender", SENDERS);
    private final ThreadPoolExecutor taps = pool("tap-sender", TAP_SENDERS);

    Executor messages() {
        return messages;
    }

    Executor taps() {
        return taps;
    }

    /** Waits for the calls that are being made. False where some have not ended within the time. */
    boolean close(Duration atMost) throws InterruptedException {
        messages.shutdown();
        taps.shutdown();
        long end = System.nanoTime() + atMost.toNanos();
        boolean messagesEnded = messages.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        boolean tapsEnded = taps.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        return messagesEnded && tapsEnded;
    }

    /** The queue needs no limit of its own: no more is handed out than a {@link Hand} holds. */
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
