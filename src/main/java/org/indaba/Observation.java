package org.indaba;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.indaba.backup.BackupSchedule;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.webchat.WebChat;
import org.indaba.console.Health;
import org.indaba.console.Readiness;
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
            InstantSource clock) {
        Samples samples = new Samples(database, dispatcher::state);
        Part[] store = Parts.database(database::fitness);
        watch = new Watch(
                List.of(
                        store[0], store[1], store[2],
                        Parts.telegram(() -> telegram.map(Telegram::state)),
                        Parts.outbox(telegram.isPresent(), dispatcher::isAlive, samples::outbox),
                        Parts.thread("schedule", scheduler::isAlive, scheduler::sinceLook, SCHEDULE_PATIENCE),
                        Parts.thread("media", () -> media.alive() == MediaFetcher.FETCHERS),
                        Parts.thread("documents", documents::isAlive),
                        Parts.thread("uploads", pages::isSweeping),
                        new Part("backup", now -> new Finding(!backups.isFailing(), backups.state()))),
                samples, clock);
        health = new Health(() -> readiness(watch.now()));
        metrics = new Metrics(
                new Sources(
                        intake.turns(), database::figures, samples, watch, () -> telegram.map(Telegram::state),
                        security, connections, clock.instant()),
                clock);
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
