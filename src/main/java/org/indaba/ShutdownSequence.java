package org.indaba;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the parts of the server: the last started first, and each of them even where stopping another fails. */
final class ShutdownSequence {
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownSequence.class);

    private final Deque<Stop> stops = new ArrayDeque<>();

    private record Stop(String part, Runnable work) {}

    /** @param part its name in the log where it cannot be stopped in time */
    void push(String part, Runnable work) {
        stops.push(new Stop(part, work));
    }

    /** Stops everything; a second call has no effect. */
    void run() {
        while (!stops.isEmpty()) {
            Stop stop = stops.pop();
            try {
                stop.work().run();
            } catch (RuntimeException | Error e) {
                LOG.warn("{} did not stop as it should: {}", stop.part(), e.getClass().getSimpleName());
            }
        }
    }
}
