package org.indaba.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A database, and what is prepared in it is heard. */
public final class WatchedDatabase implements OpenDatabase {
    private final OpenDatabase real;
    private final StatementWatch watch;

    public WatchedDatabase(OpenDatabase real, StatementWatch watch) {
        this.real = real;
        this.watch = watch;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
        RepeatableWork<T> watched = db -> work.apply(DSL.using(db.configuration().derive(
                watch.over(db.configuration().connectionProvider().acquire()))));
        return real.write(lane, series, work instanceof RepeatableWork ? watched : watched::apply);
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        return real.read(db -> query.apply(
                db.through(watch.over(db.configuration().connectionProvider().acquire()))));
    }

    @Override
    public DatabaseFitness fitness() {
        return real.fitness();
    }

    @Override
    public StoreFigures figures() {
        return real.figures();
    }

    @Override
    public boolean isWriting() {
        return real.isWriting();
    }

    @Override
    public void eraseTraces() {
        real.eraseTraces();
    }

    @Override
    public void close() {
        real.close();
    }
}
