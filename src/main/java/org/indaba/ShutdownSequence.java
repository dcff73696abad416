package org.indaba;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How what was started is stopped: the last one first, and each of them, whatever becomes of the others. */
final class ShutdownSequence {
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownSequence.class);

    private final Deque<Stop> stops = new ArrayDeque<>();

    private record Stop(String part, Runnable work) {}

    /** @param part as it is named in the log where it cannot be stopped in time */
    void push(String part, Runnable work) {
        stops.push(new Stop(part, work));
    }

    /** A second call has nothing to do. */
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
