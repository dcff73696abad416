package org.indaba.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.function.Supplier;
import org.indaba.latency.LatencyHistogram;

/** Exposes a histogram that a room keeps in the form that Prometheus reads. */
record HistogramMeter(String name, String help, Supplier<LatencyHistogram.Seen> seen) implements Collector {

    @Override
    public MetricSnapshot collect() {
        LatencyHistogram.Seen now = seen.get();
        return HistogramSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(LatencyHistogram.bounds(), now.counts()))
                        .sum(now.seconds())
                        .build())
                .build();
    }
}
