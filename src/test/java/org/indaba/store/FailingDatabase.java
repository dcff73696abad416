package org.indaba.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.DSLContext;

/** A database that reports one write as failed, though it may have carried it out. */
public final class FailingDatabase implements Database {
    private final Database sound;
    private final String lane;
    private final int failing;
    private final boolean carriedOut;
    private final AtomicInteger writes = new AtomicInteger();

    /**
     * @param lane whose writes are counted
     * @param failing which of them fails, from 1
     */
    public FailingDatabase(Database sound, String lane, int failing, boolean carriedOut) {
        this.sound = sound;
        this.lane = lane;
        this.failing = failing;
        this.carriedOut = carriedOut;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
        if (!lane.equals(this.lane) || writes.incrementAndGet() != failing) {
            return sound.write(lane, series, work);
        }
        if (carriedOut) {
            sound.write(lane, series, work).join();
        }
        series.fail();
        return CompletableFuture.failedFuture(new StorageException("the commit failed"));
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        return sound.read(query);
    }

    @Override
    public void eraseTraces() {
        sound.eraseTraces();
    }

    @Override
    public void close() {
        sound.close();
    }
}
