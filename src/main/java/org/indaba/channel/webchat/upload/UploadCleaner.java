package org.indaba.channel.webchat.upload;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.indaba.worker.Worker;

/** Cleans the spool at intervals, so that a file which no turn used is deleted even where no further upload comes. */
public final class UploadCleaner {
    /** One pass over the spool. */
    public interface Sweep {
        void run() throws IOException;
    }

    private static final Duration STOP = Duration.ofSeconds(5);

    private final Sweep sweep;
    private final Duration pause;
    private final Worker worker = Worker.daemon("uploads", this::round);
    private boolean rested;

    public UploadCleaner(Sweep sweep, Duration pause) {
        this.sweep = sweep;
        this.pause = pause;
    }

    public void start() {
        worker.start();
    }

    /** Lets a running pass end, within a bounded time. */
    public void stop() {
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
        return Optional.of(() -> {
            worker.restFor(pause).take();
            rested = !worker.isEnding();
        });
    }
}
