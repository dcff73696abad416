package org.indaba.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.WriteSeries;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Whatever a look throws, the next one comes: a schedule that has ended would close no consultation any more. */
class SchedulerGoesOnTest {
    private final AtomicInteger reads = new AtomicInteger();

    /** Fails in a way that nobody has foreseen, then has nothing due. */
    private final Database database = new Database() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T read(Function<? super ReadContext, T> query) {
            int read = reads.getAndIncrement();
            if (read == 0) {
                throw new IllegalStateException("planted");
            } else if (read == 1) {
                throw new StackOverflowError("planted");
            }
            return (T) (read % 2 == 1 ? Boolean.FALSE : List.of());
        }

        @Override
        public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
            throw new AssertionError("nothing is due");
        }

        @Override
        public void eraseTraces() {}

        @Override
        public void close() {}
    };

    @Test
    void a_look_that_fails_unforeseen_is_followed_by_others() {
        Scheduler scheduler = new Scheduler(database, null, null, "test", InstantSource.system(), () -> { });
        scheduler.start();
        await().until(() -> reads.get() >= 4);
        assertThat(scheduler.worker().isAlive()).isTrue();
        scheduler.stop();
        assertThat(scheduler.worker().isAlive()).isFalse();
    }
}
