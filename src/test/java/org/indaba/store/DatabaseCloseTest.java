package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a stop the file alone is the database: whoever copies it has every turn. */
@Timeout(60)
class DatabaseCloseTest {
    @TempDir
    private Path folder;

    private final CountDownLatch reads = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void a_query_that_runs_is_waited_for_and_no_log_stays_beside_the_file() throws Exception {
        OpenDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"));
        database.write("test", db -> db.execute("pragma user_version=7")).join();
        AtomicBoolean ended = new AtomicBoolean();
        Thread reader = start(() -> database.read(context -> {
            reads.countDown();
            wait(goOn);
            ended.set(true);
            return 1;
        }));
        reads.await();
        AtomicBoolean endedBefore = new AtomicBoolean();
        Thread closer = start(() -> {
            database.close();
            endedBefore.set(ended.get());
        });
        await().until(() -> !closer.isAlive() || closer.getState() == Thread.State.TIMED_WAITING && !database.isWriting());
        goOn.countDown();
        closer.join();
        assertThat(endedBefore).as("the query had ended when the database was closed").isTrue();
        reader.join();
        assertThat(folder.resolve("indaba.db-wal")).as("the log of a database that was closed").doesNotExist();
    }

    @Test
    void whoever_reads_later_is_refused_and_makes_no_log_anew() throws Exception {
        OpenDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"));
        database.close();
        assertThatThrownBy(() -> database.read(context -> 1)).isInstanceOf(StorageException.class).hasMessage("the database is closed");
        assertThat(database.fitness().isFit()).as("a closed database is fit").isFalse();
        assertThat(Files.list(folder).map(each -> each.getFileName().toString()))
                .as("what lies in the folder").containsExactly("indaba.db");
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
