package org.indaba.channel.webchat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps the spool every so often, so that what no turn took up does not stay for want of a next upload. */
final class Sweeping {
    /** One look for what is left over. */
    interface Sweep {
        void run() throws IOException;
    }

    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final Sweep sweep;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "uploads");

    Sweeping(Sweep sweep, Duration pause) {
        this.sweep = sweep;
        this.pause = pause;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets the look that runs end, within bounds. */
    void stop() {
        stopped.countDown();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    sweep.run();
                } catch (IOException | RuntimeException e) {
                    LOG.warn("left-over uploads could not be swept now: {}", e.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
