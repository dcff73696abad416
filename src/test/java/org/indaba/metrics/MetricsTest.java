package org.indaba.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.filecheck.FileChecks;
import org.indaba.figures.Latency;
import org.indaba.intake.Turns;
import org.indaba.outbox.State;
import org.indaba.security.Unheard;
import org.indaba.store.Database;
import org.indaba.store.OutboxFigures;
import org.indaba.store.StoreFigures;
import org.indaba.watch.Finding;
import org.indaba.watch.Part;
import org.indaba.watch.Samples;
import org.indaba.watch.Watch;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class MetricsTest {
    private final State outbox = new State(
            new OutboxFigures.Figures(0, 0, 0, 0, 0, Optional.empty()), Optional.empty(), Optional.empty(), Map.of());
    private final Samples samples = new Samples(Mockito.mock(Database.class), () -> outbox);
    private final Watch watch = new Watch(
            List.of(new Part("pump", now -> Finding.well("running"))), samples, InstantSource.system());
    private final Metrics metrics = new Metrics(
            new Sources(
                    new Turns(() -> 0),
                    () -> new StoreFigures(0, new Latency().seen(), 0, 0, 8, 0, 0, Optional.empty()),
                    samples, watch, Optional::empty, Unheard.log(), () -> 3, () -> 5, () -> 7, () -> 5, () -> 7,
                    FileChecks.NONE, Instant.now()),
            InstantSource.system());

    @Test
    void connections_and_what_requests_hold_are_counted() {
        assertThat(metrics.text()).contains(
                "indaba_connections_open 3.0", "indaba_request_memory_bytes 5.0", "indaba_request_memory_refused_total 7.0");
    }

    @Test
    void sessions_that_were_refused_and_visitors_who_were_forgotten_are_counted() {
        assertThat(metrics.text()).contains("indaba_sessions_refused_total 5.0", "indaba_visitors_forgotten_total 7.0");
    }

    @Test
    void a_part_that_nobody_has_looked_at_yet_is_not_well_and_has_its_line() {
        assertThat(metrics.text()).contains("indaba_part_well{part=\"pump\"} 0.0", "indaba_part_well{part=\"watch\"} 1.0");
    }
}
