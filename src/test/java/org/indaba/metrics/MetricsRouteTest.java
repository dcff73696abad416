package org.indaba.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.filecheck.FileChecks;
import org.indaba.health.DatabaseSamples;
import org.indaba.health.HealthMonitor;
import org.indaba.health.HealthProbe;
import org.indaba.health.ProbeResult;
import org.indaba.intake.TurnMetrics;
import org.indaba.latency.LatencyHistogram;
import org.indaba.outbox.OutboxHealth;
import org.indaba.security.Unheard;
import org.indaba.store.Database;
import org.indaba.store.StoreFigures;
import org.indaba.store.outbox.OutboxFigures;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class MetricsRouteTest {
    private final OutboxHealth outbox = new OutboxHealth(
            new OutboxFigures.Figures(0, 0, 0, 0, 0, Optional.empty()), Optional.empty(), Optional.empty(), Map.of());
    private final DatabaseSamples samples = new DatabaseSamples(Mockito.mock(Database.class), () -> outbox);
    private final HealthMonitor watch = new HealthMonitor(
            List.of(new HealthProbe("pump", now -> ProbeResult.well("running"))), samples, InstantSource.system());
    private final MetricsRoute metrics = new MetricsRoute(
            new MetricSources(
                    new TurnMetrics(() -> 0),
                    () -> new StoreFigures(0, new LatencyHistogram().seen(), 0, 0, 8, 0, 0, Optional.empty()),
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
