package org.indaba;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.indaba.backup.BackupSchedule;
import org.indaba.border.MemoryBudget;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.webchat.WebChat;
import org.indaba.console.Health;
import org.indaba.console.Readiness;
import org.indaba.filecheck.FileChecks;
import org.indaba.files.DiskFloor;
import org.indaba.intake.Intake;
import org.indaba.media.MediaFetcher;
import org.indaba.media.PaperFetcher;
import org.indaba.metrics.Metrics;
import org.indaba.metrics.Sources;
import org.indaba.outbox.Dispatcher;
import org.indaba.schedule.Scheduler;
import org.indaba.security.SecurityLog;
import org.indaba.store.OpenDatabase;
import org.indaba.watch.Finding;
import org.indaba.watch.Part;
import org.indaba.watch.Parts;
import org.indaba.watch.Samples;
import org.indaba.watch.Seen;
import org.indaba.watch.Watch;

/** What an operator sees of a server: health and metrics, each part a visible line. */
final class Observation {
    /** A look of the schedule takes a second; a commit that it waits for may take longer. */
    private static final Duration SCHEDULE_PATIENCE = Duration.ofSeconds(20);

    /** The longest that a file may take, and its commit. */
    private static final Duration FETCH_PATIENCE = Duration.ofMinutes(10);

    private static final Duration SWEEP_PATIENCE = Duration.ofMinutes(10);

    /** All that is set aside is one round, however much it is. */
    private static final Duration RETRY_PATIENCE = Duration.ofHours(1);

    private static final Duration BACKUP_PATIENCE = Duration.ofDays(1);

    private static final long MEGABYTE = 1 << 20;

    private final Watch watch;
    private final Health health;
    private final Metrics metrics;

    Observation(
            OpenDatabase database,
            Intake intake,
            Dispatcher dispatcher,
            Scheduler scheduler,
            MediaFetcher media,
            PaperFetcher documents,
            WebChat pages,
            Optional<Telegram> telegram,
            BackupSchedule backups,
            SecurityLog security,
            IntSupplier connections,
            LongSupplier sessionsRefused,
            MemoryBudget memory,
            FileChecks checks,
            InstantSource clock) {
        Samples samples = new Samples(database, dispatcher::state);
        Part[] store = Parts.database(database::fitness);
        watch = new Watch(
                List.of(
                        store[0], store[1], store[2],
                        Parts.telegram(
                                () -> telegram.map(Telegram::state), telegram.map(Telegram::workers).orElse(List.of())),
                        Parts.outbox(telegram.isPresent(), dispatcher.worker(), samples::outbox),
                        Parts.workers("schedule", List.of(scheduler.worker()), SCHEDULE_PATIENCE),
                        Parts.workers("media", media.workers(), FETCH_PATIENCE),
                        Parts.workers("documents", List.of(documents.worker()), FETCH_PATIENCE),
                        Parts.workers("uploads", List.of(pages.sweeper()), SWEEP_PATIENCE),
                        Parts.workers("set-aside", List.of(intake.retry().worker()), RETRY_PATIENCE, samples::setAsideWords),
                        new Part("disk", now -> disk(checks)),
                        new Part("scanner", now -> scanner(checks)),
                        backup(backups)),
                samples, clock);
        health = new Health(() -> readiness(watch.now()));
        metrics = new Metrics(
                new Sources(
                        intake.turns(), database::figures, samples, watch, () -> telegram.map(Telegram::state),
                        security, connections, sessionsRefused, scheduler::forgotten, memory::taken, memory::refused, checks,
                        clock.instant()),
                clock);
    }

    private static Part backup(BackupSchedule backups) {
        Part worker = Parts.workers(
                "backup", backups.worker().map(List::of).orElse(List.of()), BACKUP_PATIENCE, backups::state);
        return new Part("backup", now -> backups.isFailing() ? Finding.ill(backups.state()) : worker.look().at(now));
    }

    private static Finding disk(FileChecks checks) {
        Optional<DiskFloor.Room> room = checks.room();
        if (room.isEmpty()) {
            return Finding.well("unknown");
        }
        String words = room.get().free() / MEGABYTE + " MB free, files are taken above " + room.get().floor() / MEGABYTE;
        return room.get().isFor(0) ? Finding.well(words) : Finding.ill(words);
    }

    private static Finding scanner(FileChecks checks) {
        if (!checks.isScanning()) {
            return Finding.well("off");
        }
        return checks.scannerAnswers()
                ? Finding.well("ready")
                : Finding.ill("does not answer: files wait, and pages take none");
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

    private static Readiness readiness(Seen seen) {
        Map<String, String> words = new LinkedHashMap<>();
        seen.parts().forEach((part, finding) -> words.put(part, finding.words()));
        List<String> unwell = seen.parts().entrySet().stream()
                .filter(each -> !each.getValue().well())
                .map(Map.Entry::getKey)
                .toList();
        return new Readiness(seen.isWell(Parts.DECIDING), words, unwell);
    }
}
