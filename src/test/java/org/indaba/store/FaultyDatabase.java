package org.indaba.store;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.indaba.store.engine.DatabaseEngine;
import org.indaba.store.engine.GroupCommit;
import org.jooq.DSLContext;
import org.sqlite.SQLiteErrorCode;

/** A real database whose writer meets the faults that a test orders. */
public final class FaultyDatabase implements Database {
    private final OpenDatabase real;
    private final FaultyConnections connections;
    private final GroupCommit writer;
    private final AtomicInteger erasures = new AtomicInteger();
    private volatile boolean tracesKept;

    private FaultyDatabase(DatabaseEngine engine) {
        this.real = OneWriterDatabase.over(engine);
        this.connections = new FaultyConnections(engine);
        this.writer = new GroupCommit(connections);
        writer.start();
    }

    public static FaultyDatabase open(Path file) throws UnusableStorageException {
        return new FaultyDatabase(Databases.engine(file));
    }

    /** Commits fail whose number, from 0 on, is taken; {@code stored} says whether they are done all the same. */
    public void failCommits(SQLiteErrorCode code, boolean stored, IntPredicate which) {
        AtomicInteger commits = new AtomicInteger();
        connections.fault = (moment, sql) -> {
            if (sql.equals("commit")
                    && moment == (stored ? FaultyConnections.Moment.AFTER : FaultyConnections.Moment.BEFORE)
                    && which.test(commits.getAndIncrement())) {
                throw FaultyConnections.error(code);
            }
        };
    }

    /** Inserts and updates fail whose number, from 0 on, is taken. */
    public void failWrites(SQLiteErrorCode code, IntPredicate which) {
        AtomicInteger writes = new AtomicInteger();
        connections.fault = (moment, sql) -> {
            boolean write = sql.startsWith("insert") || sql.startsWith("update");
            if (write && moment == FaultyConnections.Moment.BEFORE && which.test(writes.getAndIncrement())) {
                throw FaultyConnections.error(code);
            }
        };
    }

    public void heal() {
        connections.fault = FaultyConnections.Fault.NONE;
    }

    /** Erasures leave their traces, as where the process ends right after their commit. */
    public void keepTraces(boolean keep) {
        tracesKept = keep;
    }

    /** Connections that the writer has opened so far. */
    public int opened() {
        return connections.opened();
    }

    /** How often the log was asked to be cut. */
    public int erasures() {
        return erasures.get();
    }

    public FaultyConnections connections() {
        return connections;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
        return writer.submit(lane, series, work);
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        writer.refuseItself();
        return real.read(query);
    }

    @Override
    public void eraseTraces() {
        erasures.incrementAndGet();
        if (!tracesKept) {
            writer.eraseTraces();
        }
    }

    @Override
    public void close() {
        writer.close();
        real.close();
    }
}
