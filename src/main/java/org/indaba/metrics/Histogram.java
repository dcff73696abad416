package org.indaba.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.function.Supplier;
import org.indaba.figures.Latency;

/** A histogram that a room has kept, as Prometheus has them. */
record Histogram(String name, String help, Supplier<Latency.Seen> seen) implements Collector {

    @Override
    public MetricSnapshot collect() {
        Latency.Seen now = seen.get();
        return HistogramSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(Latency.bounds(), now.counts()))
                        .sum(now.seconds())
                        .build())
                .build();
    }
}
