package org.indaba.store.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.indaba.latency.LatencyHistogram;
import org.indaba.store.StorageException;
import org.indaba.store.WriteSeries;
import org.indaba.worker.Worker;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one writer: a thread that takes all writes that wait into one transaction. Whoever is refused sends again. */
public final class GroupCommit {
    /** The writes that may wait. Another one fails at once, and its sender sends again. */
    static final int MOST_WAITING = 20_000;

    /** The writes in one commit: enough to spread the cost of a sync, and few enough to keep the wait of a turn short. */
    static final int MOST_TOGETHER = 500;

    /** The pause between two attempts to cut the log, while readers need it. */
    private static final long CUT_AGAIN_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Made once, for where there may be no memory left to make another. */
    private static final StorageException LOST = new StorageException("the writer failed");

    private static final Optional<Worker.Rest> GO_ON = Optional.of(Worker.Rest.NONE);

    /** Writes nothing: the writer looks up. */
    private static final PendingWrite<Void> WAKE = new PendingWrite<>("", new WriteSeries(), context -> null, new CompletableFuture<>());

    private final WriterConnections connections;
    private final WriteTransaction transaction;
    private final BlockingQueue<PendingWrite<?>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Worker thread = new Worker("writer", this::round);
    private volatile boolean closing;
    /** It is true at first too: a crash may have come between an erasure and the cut. */
    private volatile boolean tracesLeft = true;

    private volatile boolean ended;
    private final LatencyHistogram commits = new LatencyHistogram();
    private final LongAdder failures = new LongAdder();
    /** The failure of the last commit; empty where it succeeded. */
    private volatile Optional<String> failing = Optional.empty();

    private volatile long lastCommit = System.nanoTime();

    public GroupCommit(WriterConnections connections) {
        this.connections = connections;
        this.transaction = new WriteTransaction(connections);
    }

    public void start() {
        thread.start();
    }

    public int waiting() {
        return waiting.size();
    }

    /** The durations from the first write's turn to the end of the sync, for commits that succeeded. */
    public LatencyHistogram commits() {
        return commits;
    }

    /** The number of failed commits since the start. */
    public long failures() {
        return failures.sum();
    }

    Optional<String> failing() {
        return failing;
    }

    /** The time since the last successful commit, or the start. */
    Duration sinceCommit() {
        return Duration.ofNanos(System.nanoTime() - lastCommit);
    }

    /** Refuses a read on the writer's own thread, for which everybody would have to wait. */
    public void refuseItself() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("the writer's thread may not wait for a read connection");
        }
    }

    /** The result is false where the thread has ended without being asked to. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    public <T> CompletableFuture<T> submit(String lane, WriteSeries series, Function<DSLContext, T> work) {
        PendingWrite<T> write = new PendingWrite<>(lane, series, work, new CompletableFuture<>());
        if (closing) {
            write.fail(new StorageException("the database is closing"));
        } else if (!waiting.offer(write)) {
            write.fail(new StorageException(MOST_WAITING + " writes are waiting already"));
        } else if (ended) {
            refuseWaiting();
        }
        return write.done();
    }

    /** Has the log cut after the writes that wait now. */
    public void eraseTraces() {
        tracesLeft = true;
        waiting.offer(WAKE);
    }

    /** Carries out what waits, then stops. */
    public void close() {
        closing = true;
        waiting.offer(WAKE);
        thread.join();
    }

    private Optional<Worker.Rest> round() throws InterruptedException {
        if (closing && waiting.isEmpty()) {
            transaction.drop();
            ended = true;
            refuseWaiting();
            return Optional.empty();
        }
        List<PendingWrite<?>> together = room();
        PendingWrite<?> first = tracesLeft ? waiting.poll(CUT_AGAIN_MILLIS, TimeUnit.MILLISECONDS) : waiting.take();
        if (first != null) {
            together.add(first);
        }
        take(together);
        return GO_ON;
    }

    /**
     * Carries out what waits on the caller's thread, which must be the only writer. The result is false where nothing
     * waited.
     */
    public boolean step() {
        List<PendingWrite<?>> together = room();
        PendingWrite<?> first = waiting.poll();
        if (first != null) {
            together.add(first);
        }
        take(together);
        return first != null;
    }

    /** Made before anything is taken: what was taken must not be lost where memory runs out. */
    private static List<PendingWrite<?>> room() {
        return new ArrayList<>(MOST_TOGETHER);
    }

    /** Whatever is thrown, nobody waits for ever for a write that was taken. */
    private void take(List<PendingWrite<?>> together) {
        try {
            if (!together.isEmpty()) {
                waiting.drainTo(together, MOST_TOGETHER - 1);
                together.removeIf(WAKE::equals);
                refuseOvertaking(together);
            }
            if (!together.isEmpty()) {
                commit(together);
            }
        } catch (RuntimeException | Error e) {
            lost(together, e);
            throw e;
        }
        if (tracesLeft) {
            tracesLeft = !transaction.cutLog();
        }
    }

    /**
     * Reporting a failed commit has failed too. The connection is given up, and so are all waiting writes, since none of
     * them may overtake a repeated one.
     */
    private void lost(List<PendingWrite<?>> together, Throwable e) {
        try {
            failures.increment();
            connections.failed(e);
            transaction.drop();
            failing = Optional.of(WriteTransaction.reason(e));
        } catch (RuntimeException | Error again) {
            // the first failure is reported
        }
        for (PendingWrite<?> each = waiting.poll(); each != null; each = waiting.poll()) {
            lose(each);
        }
        together.forEach(GroupCommit::lose);
    }

    private static void lose(PendingWrite<?> write) {
        try {
            write.fail(LOST);
        } catch (RuntimeException | Error again) {
            // the first failure is reported
        }
    }

    /** Refuses writes that came in while the writer ended. */
    private void refuseWaiting() {
        for (PendingWrite<?> late = waiting.poll(); late != null; late = waiting.poll()) {
            late.fail(new StorageException("the database is closed"));
        }
    }

    /** Those of a series that is broken: they come again behind the one that broke it. */
    private static void refuseOvertaking(List<PendingWrite<?>> together) {
        together.removeIf(each -> {
            if (each.series().isBroken()) {
                each.fail(new StorageException("one before it was not stored"));
            }
            return each.series().isBroken();
        });
    }

    private void commit(List<PendingWrite<?>> together) {
        List<Runnable> outcomes;
        long began = System.nanoTime();
        try {
            transaction.begin();
            outcomes = transaction.carryOut(together);
            // also where the commit fails: it may be stored all the same
            if (connections.beforeCommit()) {
                tracesLeft = true;
            }
            transaction.commit();
            lastCommit = System.nanoTime();
            commits.took(Duration.ofNanos(lastCommit - began));
            failing = Optional.empty();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn("a commit of {} writes failed: {}", together.size(), WriteTransaction.reason(e));
            connections.failed(e);
            failures.increment();
            failing = Optional.of(WriteTransaction.reason(e));
            transaction.drop();
            fail(together, new StorageException("the commit failed", e));
            return;
        }
        outcomes.forEach(Runnable::run);
    }

    /** What waits in the same lanes fails too: decided now, it would overtake what comes again. */
    private void fail(List<PendingWrite<?>> together, StorageException failure) {
        Set<String> lanes = together.stream().map(PendingWrite::lane).collect(Collectors.toSet());
        List<PendingWrite<?>> all = new ArrayList<>(together);
        waiting.removeIf(each -> !each.equals(WAKE) && lanes.contains(each.lane()) && all.add(each));
        all.forEach(each -> each.series().fail());
        all.forEach(each -> each.fail(failure));
    }
}
