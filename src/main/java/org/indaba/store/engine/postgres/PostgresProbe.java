package org.indaba.store.engine.postgres;

import java.util.Optional;
import java.util.function.Function;
import org.indaba.store.engine.DatabaseProbe;
import org.indaba.store.engine.ReaderPool;
import org.jooq.DSLContext;

/** Probes a PostgreSQL server. */
final class PostgresProbe implements DatabaseProbe {
    private final ReaderPool readers;
    private volatile long bytes;

    PostgresProbe(ReaderPool readers) {
        this.readers = readers;
    }

    @Override
    public Optional<String> wrong() {
        return Optional.empty();
    }

    @Override
    public <T> T look(Function<DSLContext, T> query) {
        return readers.read(db -> {
            bytes = db.fetchSingle("select pg_database_size(current_database())").get(0, Long.class);
            return query.apply(db);
        });
    }

    /** A server that became another's replica reports that at the next commit. */
    @Override
    public Optional<String> writeProtected() {
        return Optional.empty();
    }

    /** Writes a message to nobody into PostgreSQL's log, for which the commit waits (its documentation, 9.28.6). */
    @Override
    public void touch(DSLContext db) {
        db.fetch("select pg_logical_emit_message(true, 'indaba', '')");
    }

    /** The size of the whole database. */
    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long logBytes() {
        return 0;
    }

    @Override
    public Optional<Long> freeBytes() {
        return Optional.empty();
    }
}
