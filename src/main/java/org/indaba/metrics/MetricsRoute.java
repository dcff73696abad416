package org.indaba.metrics;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Serves {@code GET /metrics} in the text format of Prometheus. The registry is made at the first request. */
public final class MetricsRoute {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Whoever asks more often gets the same answer again, so that requests cannot keep a server busy. */
    static final Duration KEPT = Duration.ofSeconds(1);

    private final MetricSources sources;
    private final InstantSource clock;
    private Optional<MetricDefinitions> meters = Optional.empty();
    private String text = "";
    private long written;

    public MetricsRoute(MetricSources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public void addTo(JavalinConfig config) {
        config.routes.get("/metrics", context -> context.header("Cache-Control", "no-store")
                .contentType(TYPE)
                .result(text()));
    }

    synchronized String text() {
        long now = System.nanoTime();
        if (meters.isEmpty() || now - written > KEPT.toNanos()) {
            MetricDefinitions asked = meters.orElseGet(() -> new MetricDefinitions(sources, clock));
            meters = Optional.of(asked);
            text = asked.scrape();
            written = now;
        }
        return text;
    }
}
