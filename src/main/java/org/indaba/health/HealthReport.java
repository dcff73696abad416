package org.indaba.health;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of all probes of one check, in their order.
 *
 * @param nanos the time at which the check ended, by {@link System#nanoTime}
 */
public record HealthReport(Instant at, long nanos, Map<String, ProbeResult> parts) {
    public HealthReport {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    public boolean isWell(List<String> names) {
        return names.stream().allMatch(each -> parts.containsKey(each) && parts.get(each).well());
    }
}
