package org.indaba.store.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.indaba.store.RepeatableWork;
import org.indaba.store.StorageException;
import org.indaba.store.WriteSeries;
import org.indaba.worker.Worker;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer: a thread that takes all writes that wait into one transaction. Where one of them throws, the others are
 * spared by a savepoint each. SQLite keeps a copy of every page that is changed behind one, so where all of them are
 * {@link RepeatableWork} the savepoints are left out until one throws, and then all are carried out again.
 *
 * <p>A connection that failed once is closed and never used again: SQLite may have rolled the transaction back, or
 * not, behind the driver's back (xerial/sqlite-jdbc#683).
 */
public final class GroupCommit {
    /** Writes that may wait. The next one fails at once, and its sender sends again. */
    static final int MOST_WAITING = 20_000;

    /** Writes that share a commit: enough to spread the cost of a sync, few enough to keep a turn's wait short. */
    static final int MOST_TOGETHER = 500;

    /** Between two tries to cut the log, while readers need it. */
    private static final long CUT_AGAIN_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Opens connections and speaks to them. */
    public interface Connections {
        Connection open() throws SQLException;

        DSLContext context(Connection connection);

        /** Begins a transaction that no other process writes beside. */
        void begin(Connection connection) throws SQLException;

        /** Throws where what an open connection writes to is not the database any more. */
        void refuseLost() throws SQLException;

        /**
         * What a transaction needs on disk before its commit, which is next. Throws where it must not be committed.
         *
         * @return whether {@link #cutLog} is to be called after it, though nobody asks for it
         */
        boolean beforeCommit() throws SQLException;

        /** Leaves nothing in the log; false where a reader still needs it. */
        boolean cutLog(Connection connection) throws SQLException;

        /** Is told of every failure that ended a transaction. */
        void failed(Throwable failure);

        /** Whether this failure leaves only the statement undone, so that a savepoint can take it back. */
        boolean spares(RuntimeException failure);
    }

    private record Write<T>(String lane, WriteSeries series, Function<DSLContext, T> work, CompletableFuture<T> done) {
        boolean isRepeatable() {
            return work instanceof RepeatableWork;
        }

        /** What to tell the caller once the commit is through. */
        Runnable carryOut(DSLContext context) {
            T result = work.apply(context);
            return () -> done.complete(result);
        }

        void fail(StorageException failure) {
            series.fail();
            done.completeExceptionally(failure);
        }
    }

    /** Made once, for where there may be no memory left to make another. */
    private static final StorageException LOST = new StorageException("the writer failed");

    private static final Optional<Worker.Rest> GO_ON = Optional.of(Worker.Rest.NONE);

    /** Writes nothing: the writer looks up. */
    private static final Write<Void> WAKE = new Write<>("", new WriteSeries(), context -> null, new CompletableFuture<>());

    private final Connections connections;
    private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Worker thread = new Worker("writer", this::round);
    private volatile boolean closing;
    /** At first as well: a crash may have come between an erasure and the cut. */
    private volatile boolean tracesLeft = true;

    private volatile boolean ended;
    private final LatencyHistogram commits = new LatencyHistogram();
    private final LongAdder failures = new LongAdder();
    /** What the last commit failed with; empty where it did not. */
    private volatile Optional<String> failing = Optional.empty();

    private volatile long lastCommit = System.nanoTime();
    private Connection connection;
    private DSLContext context;

    public GroupCommit(Connections connections) {
        this.connections = connections;
    }

    public void start() {
        thread.start();
    }

    public int waiting() {
        return waiting.size();
    }

    /** From the first write's turn to the end of the sync, for commits that succeeded. */
    public LatencyHistogram commits() {
        return commits;
    }

    /** Commits that failed since the start. */
    public long failures() {
        return failures.sum();
    }

    Optional<String> failing() {
        return failing;
    }

    /** How long ago a commit last succeeded, or the start was. */
    Duration sinceCommit() {
        return Duration.ofNanos(System.nanoTime() - lastCommit);
    }

    /** A read that the writer waits for would have everybody wait for it. */
    public void refuseItself() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("the writer's thread may not wait for a read connection");
        }
    }

    /** False where the thread has ended without being asked to. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    public <T> CompletableFuture<T> submit(String lane, WriteSeries series, Function<DSLContext, T> work) {
        Write<T> write = new Write<>(lane, series, work, new CompletableFuture<>());
        if (closing) {
            write.fail(new StorageException("the database is closing"));
        } else if (!waiting.offer(write)) {
            write.fail(new StorageException(MOST_WAITING + " writes are waiting already"));
        } else if (ended) {
            refuseWaiting();
        }
        return write.done();
    }

    /** Has the log cut after what waits now. */
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
            drop();
            ended = true;
            refuseWaiting();
            return Optional.empty();
        }
        List<Write<?>> together = room();
        Write<?> first = tracesLeft ? waiting.poll(CUT_AGAIN_MILLIS, TimeUnit.MILLISECONDS) : waiting.take();
        if (first != null) {
            together.add(first);
        }
        take(together);
        return GO_ON;
    }

    /** Carries out what waits, on the thread of the caller, who is the only writer. False where nothing did. */
    public boolean step() {
        List<Write<?>> together = room();
        Write<?> first = waiting.poll();
        if (first != null) {
            together.add(first);
        }
        take(together);
        return first != null;
    }

    /** Made before anything is taken: what was taken must not be lost where memory runs out. */
    private static List<Write<?>> room() {
        return new ArrayList<>(MOST_TOGETHER);
    }

    /** Whatever is thrown, nobody waits for ever for a write that was taken. */
    private void take(List<Write<?>> together) {
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
            cutLog();
        }
    }

    /**
     * What tells of a failed commit has failed as well. The connection is given up; so is all that waits, since none of it
     * may overtake what comes again.
     */
    private void lost(List<Write<?>> together, Throwable e) {
        try {
            failures.increment();
            connections.failed(e);
            drop();
            failing = Optional.of(reason(e));
        } catch (RuntimeException | Error again) {
            // the first of them is told of
        }
        for (Write<?> each = waiting.poll(); each != null; each = waiting.poll()) {
            lose(each);
        }
        together.forEach(GroupCommit::lose);
    }

    private static void lose(Write<?> write) {
        try {
            write.fail(LOST);
        } catch (RuntimeException | Error again) {
            // the first of them is told of
        }
    }

    /** Writes that came in while the writer ended. */
    private void refuseWaiting() {
        for (Write<?> late = waiting.poll(); late != null; late = waiting.poll()) {
            late.fail(new StorageException("the database is closed"));
        }
    }

    /** Those of a series that is broken: they come again behind the one that broke it. */
    private static void refuseOvertaking(List<Write<?>> together) {
        together.removeIf(each -> {
            if (each.series().isBroken()) {
                each.fail(new StorageException("one before it was not stored"));
            }
            return each.series().isBroken();
        });
    }

    private void commit(List<Write<?>> together) {
        List<Runnable> outcomes;
        long began = System.nanoTime();
        try {
            begin();
            outcomes = carryOut(together);
            // also where the commit fails: it may be stored all the same
            if (connections.beforeCommit()) {
                tracesLeft = true;
            }
            execute("commit");
            lastCommit = System.nanoTime();
            commits.took(Duration.ofNanos(lastCommit - began));
            failing = Optional.empty();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn("a commit of {} writes failed: {}", together.size(), reason(e));
            connections.failed(e);
            failures.increment();
            failing = Optional.of(reason(e));
            drop();
            fail(together, new StorageException("the commit failed", e));
            return;
        }
        outcomes.forEach(Runnable::run);
    }

    /** What waits in the same lanes fails too: decided now, it would overtake what comes again. */
    private void fail(List<Write<?>> together, StorageException failure) {
        Set<String> lanes = together.stream().map(Write::lane).collect(Collectors.toSet());
        List<Write<?>> all = new ArrayList<>(together);
        waiting.removeIf(each -> !each.equals(WAKE) && lanes.contains(each.lane()) && all.add(each));
        all.forEach(each -> each.series().fail());
        all.forEach(each -> each.fail(failure));
    }

    private void cutLog() {
        try {
            if (connection != null) {
                tracesLeft = !connections.cutLog(connection);
            }
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn("the log could not be cut after an erasure; it is tried again: {}", reason(e));
        }
    }

    /** What to tell the callers once the commit is through. Throws where the transaction is lost. */
    private List<Runnable> carryOut(List<Write<?>> together) throws SQLException {
        if (together.stream().allMatch(Write::isRepeatable)) {
            Optional<List<Runnable>> outcomes = withoutSavepoints(together);
            if (outcomes.isPresent()) {
                return outcomes.get();
            }
            execute("rollback");
            begin();
        }
        List<Runnable> outcomes = new ArrayList<>(together.size());
        for (Write<?> write : together) {
            outcomes.add(attempt(write));
        }
        return outcomes;
    }

    /** Empty where one has thrown what a savepoint would have spared the others. */
    private Optional<List<Runnable>> withoutSavepoints(List<Write<?>> together) {
        List<Runnable> outcomes = new ArrayList<>(together.size());
        try {
            for (Write<?> write : together) {
                outcomes.add(write.carryOut(context));
            }
            return Optional.of(outcomes);
        } catch (RuntimeException e) {
            if (!connections.spares(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Runnable attempt(Write<?> write) throws SQLException {
        execute("savepoint turn");
        try {
            Runnable outcome = write.carryOut(context);
            execute("release turn");
            return outcome;
        } catch (RuntimeException e) {
            if (!connections.spares(e)) {
                throw e;
            }
            execute("rollback to turn");
            execute("release turn");
            return () -> write.done().completeExceptionally(e);
        }
    }

    private void begin() throws SQLException {
        if (connection == null) {
            connection = connections.open();
            context = connections.context(connection);
        }
        connections.refuseLost();
        connections.begin(connection);
    }

    private void execute(String command) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.execute();
        }
    }

    private void drop() {
        Connection dropped = connection;
        connection = null;
        context = null;
        if (dropped != null) {
            try {
                dropped.close();
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("closing a failed connection: {}", reason(e));
            }
        }
    }

    /** The kind of failure, without its message: a message may quote what was to be stored. */
    private static String reason(Throwable e) {
        return e instanceof SQLException sql
                ? "SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode()
                : e.getClass().getSimpleName();
    }
}
