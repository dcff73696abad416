package org.indaba.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that repeats rounds of a task until it is told to end. Nothing else ends it: an exhausted memory, a missing
 * class or a stack overflow costs a round, and a pause that grows while rounds fail.
 */
public final class Worker {
    /** The first and the longest pause after failures. They are short, since somebody may be waiting. */
    static final Duration FIRST = Duration.ofMillis(100);

    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final BackOff PAUSES = new BackOff(FIRST, LONGEST, () -> 0);

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** The task that is repeated. */
    public interface Task {
        /** Runs one round. The result is what to wait for before the next one; an empty result ends the thread. */
        Optional<Rest> work() throws Exception;
    }

    /** A wait between two rounds. Nothing is expected of the thread while it lasts. */
    public interface Rest {
        /** Begins the next round at once. */
        Rest NONE = () -> { };

        void take() throws InterruptedException;
    }

    private final Task task;
    private final Thread thread;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile boolean working;
    private volatile long since = System.nanoTime();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String failure = "";

    /** Makes a worker for which a process waits before it ends. */
    public Worker(String name, Task task) {
        this(name, task, false);
    }

    private Worker(String name, Task task, boolean daemon) {
        this.task = task;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(daemon);
    }

    /** Makes a worker for which a process does not wait: nothing is lost with it. */
    public static Worker daemon(String name, Task task) {
        return new Worker(name, task, true);
    }

    public void start() {
        thread.start();
    }

    /** Lets no further round begin, and does not wait. */
    public void end() {
        ending.countDown();
    }

    /** Rests so long, or until it is told to end. */
    public Rest restFor(Duration time) {
        return () -> ending.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** {@link #end Ends} the thread and waits for the current round, at most this long. */
    public void stop(Duration patience) {
        end();
        join(patience);
    }

    /** Waits until the thread has ended, at most this long. */
    public void join(Duration patience) {
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the thread has ended, however long that takes. */
    public void join() {
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts a wait, even within a round. It ends the thread only where it is ending anyway. */
    public void interrupt() {
        thread.interrupt();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** The time since the current round began; zero while the thread rests. */
    public Duration sinceRest() {
        return working ? Duration.ofNanos(System.nanoTime() - since) : Duration.ZERO;
    }

    /**
     * A problem that an operator has to look after, in a few words without anything personal; empty where there is none.
     *
     * @param patience how long a round may take
     */
    public Optional<String> trouble(Duration patience) {
        if (thread.getState() == Thread.State.NEW) {
            return Optional.empty();
        } else if (!thread.isAlive()) {
            return Optional.of("its thread has ended: start the server anew");
        }
        int inARow = failures.get();
        if (inARow > 0) {
            return Optional.of("fails with " + failure + ", " + inARow + " in a row, and is tried again");
        }
        Duration round = sinceRest();
        return round.compareTo(patience) > 0
                ? Optional.of("stands still for " + round.toSeconds() + " s")
                : Optional.empty();
    }

    private void run() {
        boolean over = false;
        while (!over) {
            try {
                over = round();
            } catch (Throwable again) {
                // not even the pause was possible: the only thing left is to go on
                over = isEnding();
            }
        }
    }

    /** Runs a round and tells whether it was the last. */
    private boolean round() throws InterruptedException {
        if (isEnding()) {
            return true;
        }
        since = System.nanoTime();
        working = true;
        try {
            Optional<Rest> rest = task.work();
            failures.set(0);
            working = false;
            if (rest.isPresent()) {
                rest.get().take();
            }
            return rest.isEmpty();
        } catch (InterruptedException woken) {
            // a stop sets a flag too; any other interrupt only ends a wait
            return isEnding();
        } catch (Throwable thrown) {
            failures.incrementAndGet();
            working = false;
            say(thrown);
            ending.await(pause().toMillis(), TimeUnit.MILLISECONDS);
            return false;
        }
    }

    private Duration pause() {
        return PAUSES.after(failures.get());
    }

    /** The exception is logged by its class alone: its message may quote secrets. */
    private void say(Throwable thrown) {
        try {
            boolean wrapper = thrown instanceof ExecutionException || thrown instanceof CompletionException;
            Throwable cause = wrapper && thrown.getCause() != null ? thrown.getCause() : thrown;
            failure = cause.getClass().getSimpleName();
            if (cause instanceof Error) {
                LOG.error("{} failed and goes on in {} ms: {}", thread.getName(), pause().toMillis(), failure);
            } else {
                LOG.warn("{} failed and goes on in {} ms: {}", thread.getName(), pause().toMillis(), failure);
            }
        } catch (Throwable untold) {
            // a log that cannot be written must not end the thread
        }
    }
}
