package org.indaba.store.engine.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.indaba.store.engine.DatabaseProbe;
import org.jooq.DSLContext;

/** Probes a SQLite file. */
public final class SqliteProbe implements DatabaseProbe {
    public interface Opener {
        Connection open() throws SQLException;
    }

    private final DatabaseFile file;
    private final DamageFlag damage;
    private final Opener opener;
    private final Function<Connection, DSLContext> contexts;

    public SqliteProbe(DatabaseFile file, DamageFlag damage, Opener opener, Function<Connection, DSLContext> contexts) {
        this.file = file;
        this.damage = damage;
        this.opener = opener;
        this.contexts = contexts;
    }

    @Override
    public Optional<String> wrong() {
        return damage.isMet() ? Optional.of("damaged: stop the server and restore a backup") : file.wrong();
    }

    @Override
    public <T> T look(Function<DSLContext, T> query) throws SQLException {
        try (Connection connection = opener.open()) {
            return query.apply(contexts.apply(connection));
        }
    }

    @Override
    public Optional<String> writeProtected() {
        return file.isWritable() ? Optional.empty() : Optional.of("its file cannot be written");
    }

    /** Writes the first page unchanged: a number that nobody else uses is set to its old value. */
    @Override
    public void touch(DSLContext db) {
        int version = db.fetchSingle("pragma user_version").get(0, Integer.class);
        db.execute("pragma user_version=" + version);
    }

    @Override
    public long bytes() {
        return file.bytes();
    }

    @Override
    public long logBytes() {
        return file.logBytes();
    }

    @Override
    public Optional<Long> freeBytes() {
        return file.freeBytes();
    }
}
