package org.indaba.channel.telegram;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one poller at work. Time-outs end a slow poll by themselves; this is for what they do not reach: a thread that
 * has died or stands still. Such a poller is abandoned, with nothing confirmed, and a fresh one takes its place.
 */
final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Supplier<Poller> fresh;
    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "telegram-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private Poller poller;

    /** @param patience how long a poller may show no sign of life */
    Watchdog(Supplier<Poller> fresh, Duration patience) {
        this.fresh = fresh;
        this.patience = patience;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a look throws nothing
    synchronized void start() {
        replace();
        long period = Math.max(1, patience.toMillis() / 4);
        watch.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    synchronized void stop() {
        watch.shutdownNow();
        poller.stop();
    }

    /** How long the poller has shown no sign of life; waits for nothing but a look that is being taken. */
    synchronized Duration silence() {
        return poller.silence();
    }

    private synchronized void look() {
        if (!watch.isShutdown() && poller.silence().compareTo(patience) > 0) {
            LOG.error("no poll of Telegram has ended for {} s: the poller is replaced", patience.toSeconds());
            try {
                poller.abandon();
                replace();
            } catch (RuntimeException | OutOfMemoryError again) {
                // thrown from here it would be the last look
                LOG.error("the poller could not be replaced and is looked at again: {}", BotApi.reason(again));
            }
        }
    }

    private void replace() {
        poller = fresh.get();
        poller.start();
    }
}
