package org.indaba.channel.webchat.upload;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.indaba.worker.Worker;

/** Sweeps the spool every so often, so that what no turn took up does not stay for want of a next upload. */
public final class UploadCleaner {
    /** One look for what is left over. */
    public interface Sweep {
        void run() throws IOException;
    }

    private static final Duration STOP = Duration.ofSeconds(5);

    private final Sweep sweep;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Worker worker = Worker.daemon("uploads", this::round);
    private boolean rested;

    public UploadCleaner(Sweep sweep, Duration pause) {
        this.sweep = sweep;
        this.pause = pause;
    }

    public void start() {
        worker.start();
    }

    /** Lets the look that runs end, within bounds. */
    public void stop() {
        stopped.countDown();
        worker.stop(STOP);
    }

    public Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() throws IOException {
        if (rested) {
            rested = false;
            sweep.run();
        }
        return Optional.of(() -> rested = !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    }
}
