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
 * The sources of the figures. Asking any of them costs next to nothing.
 *
 * @param telegram empty where it is off
 * @param connections the open connections of all kinds
 * @param sessionsRefused sessions that were refused to networks which have begun too many
 * @param visitorsForgotten visitors without consent that were forgotten
 * @param requestBytes the bytes of the heap that requests hold now
 * @param requestsRefused the number of requests for whose content there was no memory
 * @param checks the checks of a file before it is stored
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
