package org.indaba.channel.telegram.update;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a poller that does not work. Time-outs end a slow poll by themselves; the watchdog handles a thread that has
 * died or hangs. Such a poller is abandoned without confirming anything, and a new one takes its place.
 */
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Supplier<UpdatePoller> fresh;
    private final Duration patience;
    private final Worker worker = Worker.daemon("telegram-watchdog", this::round);
    private Optional<UpdatePoller> poller = Optional.empty();

    /** @param patience how long a poller may be silent */
    public Watchdog(Supplier<UpdatePoller> fresh, Duration patience) {
        this.fresh = fresh;
        this.patience = patience;
    }

    public synchronized void start() {
        replace();
        worker.start();
    }

    public synchronized void stop() {
        worker.end();
        poller.ifPresent(UpdatePoller::stop);
    }

    /** The thread that checks the poller. */
    public Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() {
        look();
        return Optional.of(worker.restFor(Duration.ofMillis(Math.max(1, patience.toMillis() / 4))));
    }

    /**
     * How long the poller has been silent, zero before {@link #start}. The call waits only for a check that is in progress.
     */
    public synchronized Duration silence() {
        return poller.map(UpdatePoller::silence).orElse(Duration.ZERO);
    }

    private synchronized void look() {
        if (!worker.isEnding() && silence().compareTo(patience) > 0) {
            LOG.error("no poll of Telegram has ended for {} s: the poller is replaced", patience.toSeconds());
            poller.ifPresent(UpdatePoller::abandon);
            replace();
        }
    }

    private void replace() {
        UpdatePoller next = fresh.get();
        poller = Optional.of(next);
        next.start();
    }
}
