package org.indaba;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.api.HealthRoutes;
import org.indaba.api.Readiness;
import org.indaba.backup.BackupScheduler;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.webchat.route.WebChatRoutes;
import org.indaba.filecheck.FileChecks;
import org.indaba.files.DiskFloor;
import org.indaba.health.DatabaseSamples;
import org.indaba.health.HealthMonitor;
import org.indaba.health.HealthProbe;
import org.indaba.health.HealthReport;
import org.indaba.health.ProbeResult;
import org.indaba.health.ProbeRules;
import org.indaba.intake.Intake;
import org.indaba.metrics.MetricSources;
import org.indaba.metrics.MetricsRoute;
import org.indaba.outbox.Dispatcher;
import org.indaba.schedule.Scheduler;
import org.indaba.store.OpenDatabase;

/** Builds the health report and the metrics of a server, one visible line for each part. */
final class ServerMonitor {
    /** A round of the schedule takes a second; a commit that it waits for may take longer. */
    private static final Duration SCHEDULE_PATIENCE = Duration.ofSeconds(20);

    /** The longest time that a file and its commit may take. */
    private static final Duration FETCH_PATIENCE = Duration.ofMinutes(10);

    private static final Duration SWEEP_PATIENCE = Duration.ofMinutes(10);

    /** All that is parked is retried in one round, however much it is. */
    private static final Duration RETRY_PATIENCE = Duration.ofHours(1);

    private static final Duration BACKUP_PATIENCE = Duration.ofDays(1);

    private static final long MEGABYTE = 1 << 20;

    private final HealthMonitor watch;
    private final HealthRoutes health;
    private final MetricsRoute metrics;

    ServerMonitor(
            ServerContext context,
            FileStorage storage,
            Intake intake,
            Dispatcher dispatcher,
            Scheduler scheduler,
            FetcherParts fetchers,
            WebChatRoutes pages,
            Optional<Telegram> telegram,
            BackupScheduler backups,
            HttpParts http) {
        OpenDatabase database = context.database();
        FileChecks checks = storage.checks();
        DatabaseSamples samples = new DatabaseSamples(database, dispatcher::state);
        HealthProbe[] store = ProbeRules.database(database::fitness);
        watch = new HealthMonitor(
                List.of(
                        store[0], store[1], store[2],
                        ProbeRules.telegram(
                                () -> telegram.map(Telegram::state), telegram.map(Telegram::workers).orElse(List.of())),
                        ProbeRules.outbox(telegram.isPresent(), dispatcher.worker(), samples::outbox),
                        ProbeRules.workers("schedule", List.of(scheduler.worker()), SCHEDULE_PATIENCE),
                        ProbeRules.workers("media", fetchers.media().workers(), FETCH_PATIENCE),
                        ProbeRules.workers("documents", List.of(fetchers.documents().worker()), FETCH_PATIENCE),
                        ProbeRules.workers("uploads", List.of(pages.sweeper()), SWEEP_PATIENCE),
                        ProbeRules.workers("set-aside", List.of(intake.retry().worker()), RETRY_PATIENCE, samples::parkedWords),
                        new HealthProbe("disk", now -> disk(checks)),
                        new HealthProbe("scanner", now -> scanner(checks)),
                        backup(backups)),
                samples, context.clock());
        health = new HealthRoutes(() -> readiness(watch.now()));
        metrics = new MetricsRoute(
                new MetricSources(
                        intake.turns(), database::figures, samples, watch, () -> telegram.map(Telegram::state),
                        context.security(), http.border()::connections, http.sessions()::refused, scheduler::forgotten,
                        http.memory()::taken, http.memory()::refused, checks, context.clock().instant()),
                context.clock());
    }

    private static HealthProbe backup(BackupScheduler backups) {
        HealthProbe worker = ProbeRules.workers(
                "backup", backups.worker().map(List::of).orElse(List.of()), BACKUP_PATIENCE, backups::state);
        return new HealthProbe("backup", now -> backups.isFailing() ? ProbeResult.ill(backups.state()) : worker.look().at(now));
    }

    private static ProbeResult disk(FileChecks checks) {
        Optional<DiskFloor.Room> room = checks.room();
        if (room.isEmpty()) {
            return ProbeResult.well("unknown");
        }
        String words = room.get().free() / MEGABYTE + " MB free, files are taken above " + room.get().floor() / MEGABYTE;
        return room.get().isFor(0) ? ProbeResult.well(words) : ProbeResult.ill(words);
    }

    private static ProbeResult scanner(FileChecks checks) {
        if (!checks.isScanning()) {
            return ProbeResult.well("off");
        }
        return checks.scannerAnswers()
                ? ProbeResult.well("ready")
                : ProbeResult.ill("does not answer: files wait, and pages take none");
    }

    void start() {
        watch.start();
    }

    void stop() {
        watch.stop();
    }

    void addTo(JavalinConfig config) {
        health.addTo(config);
        metrics.addTo(config);
    }

    private static Readiness readiness(HealthReport seen) {
        Map<String, String> words = new LinkedHashMap<>();
        seen.parts().forEach((part, finding) -> words.put(part, finding.words()));
        List<String> unwell = seen.parts().entrySet().stream()
                .filter(each -> !each.getValue().well())
                .map(Map.Entry::getKey)
                .toList();
        return new Readiness(seen.isWell(ProbeRules.DECIDING), words, unwell);
    }
}
