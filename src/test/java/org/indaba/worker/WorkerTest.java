package org.indaba.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever a round throws, the next one comes, until it is told to end. */
@Timeout(60)
class WorkerTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Optional<Worker.Rest> SHORT = Optional.of(() -> TimeUnit.MILLISECONDS.sleep(1));

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(Worker.class);
    private final AtomicInteger rounds = new AtomicInteger();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void deaf() {
        log.detachAndStopAllAppenders();
    }

    private List<String> lines() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    static Stream<Throwable> anything() {
        String words = "what Amina answered";
        return Stream.of(
                new OutOfMemoryError(words), new StackOverflowError(words), new NoClassDefFoundError(words),
                new AssertionError(words), new IllegalStateException(words), new Exception(words),
                new ExecutionException(words, new OutOfMemoryError(words)));
    }

    private static void raise(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (Exception) thrown;
    }

    @ParameterizedTest
    @MethodSource("anything")
    void a_round_that_throws_anything_is_told_by_its_kind_and_followed_by_others(Throwable thrown) {
        Worker worker = Worker.daemon("pump", () -> {
            if (rounds.incrementAndGet() <= 2) {
                raise(thrown);
            }
            return SHORT;
        });
        worker.start();
        await().until(() -> rounds.get() > 5);
        assertThat(worker.trouble(LONG)).isEmpty();
        String kind = (thrown instanceof ExecutionException ? thrown.getCause() : thrown).getClass().getSimpleName();
        assertThat(lines()).containsExactly(
                "pump failed and goes on in 100 ms: " + kind, "pump failed and goes on in 200 ms: " + kind);
        worker.stop(LONG);
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void it_goes_on_though_the_failure_cannot_even_be_told() {
        AppenderBase<ILoggingEvent> broken = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                throw new OutOfMemoryError("of the log");
            }
        };
        broken.start();
        log.addAppender(broken);
        Worker worker = Worker.daemon("pump", () -> {
            if (rounds.incrementAndGet() <= 2) {
                throw new OutOfMemoryError("of the task");
            }
            return SHORT;
        });
        worker.start();
        await().until(() -> rounds.get() > 5);
        assertThat(worker.trouble(LONG)).isEmpty();
        worker.stop(LONG);
    }

    @Test
    void a_rest_that_throws_is_a_failure_like_others() {
        Worker worker = Worker.daemon("pump", () -> rounds.incrementAndGet() > 1 ? SHORT : Optional.of(() -> {
            throw new OutOfMemoryError("in its sleep");
        }));
        worker.start();
        await().until(() -> rounds.get() > 3);
        assertThat(lines()).hasSize(1);
        worker.stop(LONG);
    }

    @Test
    void an_interrupt_that_nobody_meant_ends_a_wait_and_no_more() {
        Worker worker = Worker.daemon("pump", () -> {
            rounds.incrementAndGet();
            return Optional.of(() -> new CountDownLatch(1).await());
        });
        worker.start();
        for (int round = 1; round < 4; round++) {
            int before = round;
            await().until(() -> rounds.get() == before);
            worker.interrupt();
        }
        await().until(() -> rounds.get() == 4);
        worker.end();
        worker.interrupt();
        worker.join(LONG);
        assertThat(worker.isAlive()).isFalse();
        assertThat(lines()).isEmpty();
    }

    @Test
    void what_fails_all_the_time_is_told_and_ends_at_once_when_it_is_asked_to() {
        Worker worker = Worker.daemon("pump", () -> {
            rounds.incrementAndGet();
            throw new StackOverflowError();
        });
        assertThat(worker.trouble(LONG)).as("before it is started").isEmpty();
        worker.start();
        await().until(() -> rounds.get() == 3);
        assertThat(worker.trouble(LONG).orElseThrow())
                .startsWith("fails with StackOverflowError, ").endsWith(" in a row, and is tried again");
        worker.stop(LONG);
        assertThat(worker.trouble(LONG)).contains("its thread has ended: start the server anew");
    }

    @Test
    void a_round_that_stands_still_is_told_and_a_rest_that_lasts_is_not() {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch rests = new CountDownLatch(1);
        Worker worker = Worker.daemon("pump", () -> {
            rounds.incrementAndGet();
            over.await();
            return Optional.of(rests::await);
        });
        worker.start();
        await().until(() -> worker.trouble(Duration.ofMillis(20)).isPresent());
        assertThat(worker.trouble(Duration.ofMillis(20)).orElseThrow()).startsWith("stands still for ");
        over.countDown();
        await().until(() -> worker.trouble(Duration.ZERO).isEmpty());
        worker.end();
        rests.countDown();
        worker.join(LONG);
        assertThat(rounds).hasValue(1);
    }

    @Test
    void a_task_that_has_nothing_more_to_do_ends_it() {
        Worker worker = new Worker("pump", () -> rounds.incrementAndGet() == 3 ? Optional.empty() : SHORT);
        worker.start();
        worker.join();
        assertThat(rounds).hasValue(3);
        assertThat(worker.isAlive()).isFalse();
    }
}
