package org.indaba.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.indaba.store.engine.DatabaseCheck;
import org.indaba.store.engine.DatabaseEngine;
import org.indaba.store.engine.DatabaseProbe;
import org.indaba.store.engine.GroupCommit;
import org.indaba.store.engine.ReaderPool;
import org.indaba.store.engine.ReaderQueue;
import org.jooq.DSLContext;

/** A database with one writer thread and several readers. */
public final class OneWriterDatabase implements OpenDatabase {
    private final DatabaseEngine engine;
    private final GroupCommit writer;
    private final ReaderPool readers;
    private final DatabaseProbe ground;
    private final DatabaseCheck checkup;

    private OneWriterDatabase(DatabaseEngine engine) {
        this.engine = engine;
        this.writer = new GroupCommit(engine);
        this.readers = new ReaderPool(engine, engine::failedToRead);
        this.ground = engine.ground(readers);
        this.checkup = new DatabaseCheck(ground, writer);
    }

    /** Starts the writer. The engine is closed with it. */
    public static OneWriterDatabase over(DatabaseEngine engine) {
        OneWriterDatabase database = new OneWriterDatabase(engine);
        database.writer.start();
        return database;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
        return writer.submit(lane, series, work);
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        writer.refuseItself();
        try (ReaderQueue.Reading reading = engine.reading()) {
            return readers.read(query);
        }
    }

    @Override
    public void eraseTraces() {
        writer.eraseTraces();
    }

    @Override
    public DatabaseFitness fitness() {
        return checkup.look();
    }

    @Override
    public StoreFigures figures() {
        return new StoreFigures(
                writer.waiting(), writer.commits().seen(), writer.failures(), readers.busy(), ReaderPool.MOST,
                ground.bytes(), ground.logBytes(), ground.freeBytes());
    }

    @Override
    public boolean isWriting() {
        return writer.isAlive();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        engine.close();
    }
}
