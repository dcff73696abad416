package org.indaba.health;

import java.time.Instant;

/**
 * Something that is looked at.
 *
 * @param name as it stands in the report, a metric and the log
 */
public record HealthProbe(String name, Look look) {
    /** May take some milliseconds, or seconds where a disk is slow; what it throws is a finding too. */
    public interface Look {
        ProbeResult at(Instant now);
    }
}
