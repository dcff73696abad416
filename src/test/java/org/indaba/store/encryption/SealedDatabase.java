package org.indaba.store.encryption;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.indaba.store.Database;
import org.indaba.store.FaultyConnections;
import org.indaba.store.OpenDatabase;
import org.indaba.store.ReadContext;
import org.indaba.store.SqliteTemplate;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.WriteSeries;
import org.indaba.store.engine.GroupCommit;
import org.indaba.store.engine.ReaderQueue;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.store.engine.sqlite.SqliteEngine;
import org.jooq.DSLContext;

/** A real SQLite in which what people gave is kept sealed, as in a database that cannot overwrite what it deletes. */
public final class SealedDatabase implements Database {
    private final Path file;
    private final OpenDatabase real;
    private final PersonKeyCipher words;
    private final SealedConnections connections;
    private final FaultyConnections faulty;
    private final GroupCommit writer;

    private SealedDatabase(Path file, OpenDatabase real, PersonKeyCipher words) {
        this.file = file;
        this.real = real;
        this.words = words;
        this.faulty = new FaultyConnections(new SqliteEngine("jdbc:sqlite:" + file));
        this.connections = new SealedConnections(faulty, words);
        this.writer = new GroupCommit(connections);
        writer.start();
    }

    /** The keys are beside it. */
    public static SealedDatabase open(Path file) throws UnusableStorageException {
        return new SealedDatabase(file, SqliteDatabase.open(SqliteTemplate.at(file)), PersonKeyCipher.open(keys(file)));
    }

    public static Path keys(Path file) {
        return file.resolveSibling("keys").resolve("person-keys.db");
    }

    Path file() {
        return file;
    }

    PersonKeyCipher words() {
        return words;
    }

    FaultyConnections faults() {
        return faulty;
    }

    /** Nothing is forgotten, as where the process ends right after a commit. */
    public void keepKeys(boolean keep) {
        connections.forgetting = !keep;
    }

    /** What is stored, as it lies there. */
    <T> T asItLies(Function<DSLContext, T> query) {
        return real.read(query);
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
        return writer.submit(lane, series, work);
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        try (ReaderQueue.Reading reading = words.reading()) {
            return real.read(db -> {
                words.in(db);
                return query.apply(db);
            });
        }
    }

    @Override
    public void eraseTraces() {
        writer.eraseTraces();
    }

    @Override
    public void close() {
        writer.close();
        words.close();
        real.close();
    }
}
