package org.indaba.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class HealthMonitorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(HealthMonitor.class);
    private final AtomicReference<ProbeResult> pump = new AtomicReference<>(ProbeResult.well("running"));
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void deaf() {
        log.detachAppender(said);
    }

    private HealthMonitor watch(HealthProbe part, Duration old) {
        return new HealthMonitor(List.of(part), now -> looks.incrementAndGet(), InstantSource.system(), old);
    }

    private HealthMonitor watch() {
        return watch(new HealthProbe("pump", now -> pump.get()), HealthMonitor.OLD);
    }

    private List<String> lines() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void what_changes_is_said_once() {
        HealthMonitor watch = watch();
        watch.look(NOW);
        assertThat(lines()).as("of what is well from the start").isEmpty();
        pump.set(ProbeResult.ill("stands still"));
        watch.look(NOW);
        watch.look(NOW);
        assertThat(lines()).containsExactly("pump is not well: stands still");
        pump.set(ProbeResult.well("running"));
        watch.look(NOW);
        watch.look(NOW);
        assertThat(lines()).containsExactly("pump is not well: stands still", "pump is well again: running");
    }

    @Test
    void a_look_that_goes_on_while_the_server_stops_raises_no_alarm() {
        AtomicReference<HealthMonitor> itself = new AtomicReference<>();
        HealthMonitor watch = watch(new HealthProbe("pump", now -> {
            itself.get().stop();
            return ProbeResult.ill("its thread has ended");
        }), HealthMonitor.OLD);
        itself.set(watch);
        watch.look(NOW);
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_part_that_cannot_be_looked_at_is_not_well_and_its_words_are_no_message_of_a_failure() {
        HealthMonitor watch = watch(new HealthProbe("pump", now -> {
            throw new IllegalStateException("what Amina answered");
        }), HealthMonitor.OLD);
        assertThat(watch.look(NOW).parts())
                .containsEntry("pump", ProbeResult.ill("cannot be looked at: IllegalStateException"));
    }

    @Test
    void an_error_in_a_look_is_a_finding_too_and_ends_nothing() {
        HealthMonitor watch = watch(new HealthProbe("pump", now -> {
            if (looks.get() == 1) {
                throw new OutOfMemoryError("what Amina answered");
            }
            return ProbeResult.well("running");
        }), HealthMonitor.OLD);
        assertThat(watch.look(NOW).parts()).containsEntry("pump", ProbeResult.ill("cannot be looked at: OutOfMemoryError"));
        assertThat(watch.look(NOW).parts()).containsEntry("pump", ProbeResult.well("running"));
    }

    @Test
    void whoever_asks_gets_a_fresh_look_and_many_who_ask_at_once_share_it() {
        HealthMonitor watch = watch();
        watch.start();
        assertThat(watch.now().parts()).containsKeys("pump", HealthMonitor.SELF);
        pump.set(ProbeResult.ill("stands still"));
        await().until(() -> !watch.now().parts().get("pump").well());
        int before = looks.get();
        for (int i = 0; i < 1_000; i++) {
            watch.now();
        }
        assertThat(looks.get() - before).as("looks for 1000 questions").isLessThan(100);
        watch.stop();
    }

    @Test
    void a_look_that_hangs_is_told_by_whoever_asks_and_keeps_nobody() {
        CountDownLatch hangs = new CountDownLatch(1);
        HealthMonitor watch = watch(new HealthProbe("pump", now -> {
            try {
                hangs.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return ProbeResult.well("running");
        }), Duration.ofMillis(200));
        watch.start();
        await().until(() -> !watch.now().parts().get(HealthMonitor.SELF).well());
        long began = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(watch.now().isWell(List.of("pump"))).as("what nobody has seen").isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HealthMonitor.WAIT.multipliedBy(10));
        assertThat(lines()).hasSize(1).first().asString().startsWith("watch is not well: the last look ended ");
        hangs.countDown();
        watch.stop();
    }
}
