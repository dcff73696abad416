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
 * A thread that goes from one round of its task to the next until it is told to end. Nothing else ends it: memory that has
 * run out, a class that is missing or a stack that is too deep costs a round, and a pause that grows while rounds fail.
 */
public final class Worker {
    /** The pause after a first failure, and the longest: what fails may be asked for by somebody who waits. */
    static final Duration FIRST = Duration.ofMillis(100);

    static final Duration LONGEST = Duration.ofSeconds(5);

    /** Beyond this the pause has long reached its bound. */
    private static final int MOST_DOUBLINGS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** What is done again and again. */
    public interface Task {
        /** One round. Returns what to wait for before the next one; empty where there is none, which ends the thread. */
        Optional<Rest> work() throws Exception;
    }

    /** A wait between two rounds. While it lasts nothing is expected of the thread. */
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

    /** A worker that a process waits for before it ends. */
    public Worker(String name, Task task) {
        this(name, task, false);
    }

    private Worker(String name, Task task, boolean daemon) {
        this.task = task;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(daemon);
    }

    /** A worker with which nothing is lost where the process ends. */
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

    public boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** {@link #end Ends} it and waits for the round that is made, for so long at most. */
    public void stop(Duration patience) {
        end();
        join(patience);
    }

    /** Waits until it has ended, for so long at most. */
    public void join(Duration patience) {
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it has ended, however long that takes. */
    public void join() {
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Cuts a wait short, within a round too. Only where it is ending does that end it. */
    public void interrupt() {
        thread.interrupt();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** For how long it has been at the round that is being made; zero while it rests. */
    public Duration sinceRest() {
        return working ? Duration.ofNanos(System.nanoTime() - since) : Duration.ZERO;
    }

    /**
     * What somebody has to look after, in a few words that say nothing personal; empty where there is nothing.
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
                // not even the pause could be made: there is nothing left to do about it but to go on
                over = isEnding();
            }
        }
    }

    /** Whether it was the last. */
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
            // whoever ends it says so besides; any other interrupt has cut a wait short, and no more
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
        Duration grown = FIRST.multipliedBy(1L << Math.min(failures.get() - 1, MOST_DOUBLINGS));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }

    /** By its kind alone: a message may quote. */
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
            // a log that cannot be written must not end what it tells of
        }
    }
}
