package org.indaba.health;

import java.time.Instant;

/**
 * A probe of one part of the server.
 *
 * @param name the part's name in the report, a metric and the log
 */
public record HealthProbe(String name, Look look) {
    /** The check itself. It may take some milliseconds, or seconds where a disk is slow; an exception is a finding too. */
    public interface Look {
        ProbeResult at(Instant now);
    }
}
