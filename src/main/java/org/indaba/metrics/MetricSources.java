package org.indaba.metrics;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.indaba.channel.telegram.TelegramStatus;
import org.indaba.filecheck.FileChecks;
import org.indaba.health.DatabaseSamples;
import org.indaba.health.HealthMonitor;
import org.indaba.intake.TurnMetrics;
import org.indaba.security.SecurityLog;
import org.indaba.store.StoreFigures;

/**
 * Where the figures are from. Asking any of them costs next to nothing.
 *
 * @param telegram empty where it is off
 * @param connections of all kinds, open now
 * @param sessionsRefused to networks that have begun too many
 * @param visitorsForgotten who had agreed to nothing
 * @param requestBytes what requests hold of the heap, now
 * @param requestsRefused how often there was no room for what one brought
 * @param checks what is asked before a file is kept
 * @param started when the server began
 */
public record MetricSources(
        TurnMetrics turns,
        Supplier<StoreFigures> store,
        DatabaseSamples samples,
        HealthMonitor watch,
        Supplier<Optional<TelegramStatus>> telegram,
        SecurityLog security,
        IntSupplier connections,
        LongSupplier sessionsRefused,
        LongSupplier visitorsForgotten,
        LongSupplier requestBytes,
        LongSupplier requestsRefused,
        FileChecks checks,
        Instant started) {}
