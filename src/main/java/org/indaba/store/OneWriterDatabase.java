package org.indaba.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.DSLContext;

/** One writer, and readers beside it. */
final class OneWriterDatabase implements OpenDatabase {
    private final Engine engine;
    private final GroupCommit writer;
    private final Readers readers;
    private final Ground ground;
    private final Checkup checkup;

    private OneWriterDatabase(Engine engine) {
        this.engine = engine;
        this.writer = new GroupCommit(engine);
        this.readers = new Readers(engine, engine::failedToRead);
        this.ground = engine.ground(readers);
        this.checkup = new Checkup(ground, writer);
    }

    /** Starts the writer. The engine is closed with it. */
    static OneWriterDatabase over(Engine engine) {
        OneWriterDatabase database = new OneWriterDatabase(engine);
        database.writer.start();
        return database;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, Series series, Function<DSLContext, T> work) {
        return writer.submit(lane, series, work);
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        writer.refuseItself();
        try (Readings.Reading reading = engine.reading()) {
            return readers.read(query);
        }
    }

    @Override
    public void eraseTraces() {
        writer.eraseTraces();
    }

    @Override
    public Fitness fitness() {
        return checkup.look();
    }

    @Override
    public StoreFigures figures() {
        return new StoreFigures(
                writer.waiting(), writer.commits().seen(), writer.failures(), readers.busy(), Readers.MOST,
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
