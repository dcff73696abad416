package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONDENT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.indaba.store.FaultyConnections.Moment;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** A database whose writer can be held up, so that writes share a commit, and which fails where it is told to. */
public abstract class SharedCommits {
    @TempDir
    public Path folder;

    public FaultyDatabase database;

    @BeforeEach
    void open() throws UnusableStorageException {
        database = FaultyDatabase.open(folder.resolve("indaba.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    public void fault(Moment when, String sql, int times) {
        AtomicInteger left = new AtomicInteger(times);
        database.connections().fault = (moment, each) -> {
            if (moment == when && each.equals(sql) && left.getAndDecrement() > 0) {
                throw FaultyConnections.error(SQLiteErrorCode.SQLITE_CANTOPEN);
            }
        };
    }

    public static Function<DSLContext, Long> inserting(long id) {
        return db -> {
            db.insertInto(RESPONDENT).set(RESPONDENT.ID, id).set(RESPONDENT.CREATED_AT, 0L).execute();
            return id;
        };
    }

    public CompletableFuture<Long> insert(long id) {
        return database.write("", inserting(id));
    }

    public List<CompletableFuture<Long>> together(long... ids) {
        List<Function<DSLContext, Long>> works = new ArrayList<>();
        for (long id : ids) {
            works.add(inserting(id));
        }
        return together(works);
    }

    @SafeVarargs
    public final List<CompletableFuture<Long>> together(Function<DSLContext, Long>... works) {
        return together(List.of(works));
    }

    /** Writes that share one commit: they wait until the writer, held up in a commit of its own, takes them all. */
    List<CompletableFuture<Long>> together(List<Function<DSLContext, Long>> works) {
        FaultyConnections.Fault ordered = database.connections().fault;
        database.connections().fault = FaultyConnections.Fault.NONE;
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        CompletableFuture<Void> held = database.write("", db -> {
            begun.countDown();
            return awaited(queued);
        });
        awaited(begun);
        List<CompletableFuture<Long>> all = new ArrayList<>();
        works.forEach(each -> all.add(database.write("", each)));
        held.thenRun(() -> database.connections().fault = ordered);
        queued.countDown();
        held.join();
        all.forEach(each -> each.handle((id, failure) -> id).join());
        return all;
    }

    public static Void awaited(CountDownLatch latch) {
        try {
            latch.await();
            return null;
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    public List<Long> stored() {
        return database.read(db -> db.select(RESPONDENT.ID).from(RESPONDENT).orderBy(RESPONDENT.ID)
                .fetch(RESPONDENT.ID));
    }
}
