package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the way out is doing.
 *
 * @param waiting rows that are not sent yet, those being sent included
 * @param oldest how long the oldest of them has waited
 * @param parked rows that were set aside and that somebody must look at
 * @param sent calls that succeeded since the start
 * @param heldUntil the end of the longest pause that a whole bot is in
 * @param counts by name, since the start: the results of calls, and what was parked, dropped or has expired
 */
public record State(
        long waiting,
        Optional<Duration> oldest,
        long parked,
        long sent,
        Optional<Instant> heldUntil,
        Map<String, Long> counts) {}
