package org.indaba.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.indaba.channel.telegram.TelegramStatus;
import org.indaba.filecheck.FileChecks;
import org.indaba.health.HealthReport;
import org.indaba.health.ProbeResult;
import org.indaba.intake.TurnMetrics;
import org.indaba.security.RefusalKind;
import org.indaba.store.StoreFigures;
import org.indaba.store.outbox.OutboxFigures;

/** Defines the names of the metrics. The value of an unknown figure is {@code NaN}. */
final class MetricDefinitions {
    private static final List<String> CHANNELS = List.of("telegram", "web");
    private static final List<String> RESULTS =
            List.of("sent", "held", "retried", "refused", "pointless", "gone", "moved");
    private static final List<String> EVENTS = List.of("unknown", "parked", "dropped", "expired", "storage-failed");
    private static final String SECONDS = "seconds";
    private static final String BYTES = "bytes";

    private final MetricSources sources;
    private final InstantSource clock;
    private final PrometheusMeterRegistry registry;
    private StoreFigures store;
    private HealthReport seen;

    MetricDefinitions(MetricSources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
        this.store = sources.store().get();
        this.seen = sources.watch().last();
        PrometheusRegistry collectors = new PrometheusRegistry();
        registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, collectors, Clock.SYSTEM);
        turns(collectors);
        store(collectors);
        outbox();
        telegram();
        sources.watch().names().forEach(this::part);
        program();
    }

    String scrape() {
        store = sources.store().get();
        seen = sources.watch().last();
        return registry.scrape();
    }

    private void turns(PrometheusRegistry collectors) {
        for (String channel : CHANNELS) {
            for (TurnMetrics.Outcome outcome : TurnMetrics.Outcome.values()) {
                counter("indaba.turns", "What came in, by how it ended.",
                        Tags.of("channel", channel, "outcome", outcome.word()),
                        () -> sources.turns().of(channel, outcome));
            }
        }
        collectors.register(new HistogramMeter("indaba_turn_seconds",
                "From the arrival of a message to the answer that its channel gets, the commit included.",
                sources.turns()::latency));
        gauge("indaba.turns.held", "Turns that wait for what is counted over a whole consultation.", "",
                () -> sources.turns().held());
        gauge("indaba.interviews.open", "Interviews begun, not handed in, in consultations that are not over.", "",
                () -> of(sources.samples().openInterviews()));
        gauge("indaba.media.waiting", "Files that are still to be fetched, counted up to 10000.", "",
                () -> of(sources.samples().mediaWaiting()));
        gauge("indaba.inbounds.aside", "Inbounds that were set aside and wait to be decided about, counted up to 10000.", "",
                () -> of(sources.samples().park()));
    }

    private void store(PrometheusRegistry collectors) {
        collectors.register(new HistogramMeter("indaba_commit_seconds",
                "Commits that succeeded, the wait for the disk included.", () -> store.commits()));
        counter("indaba.commits.failed", "Commits that failed; whoever waited for one was told to send again.",
                Tags.empty(), () -> store.failedCommits());
        gauge("indaba.writes.waiting", "Writes that wait for their commit.", "", () -> store.writesWaiting());
        gauge("indaba.readers.busy", "Read connections in use, of " + store.readersMost() + ".", "",
                () -> store.readersBusy());
        gauge("indaba.database", "The database on the disk.", BYTES, () -> store.databaseBytes());
        gauge("indaba.database.log", "Its log on the disk.", BYTES, () -> store.logBytes());
        gauge("indaba.disk.floor", "What is kept free for what people type: below it no file is taken.", BYTES,
                () -> sources.checks().room().map(room -> (double) room.floor()).orElse(Double.NaN));
        for (FileChecks.Scanned each : FileChecks.Scanned.values()) {
            counter("indaba.scans", "Files that a virus scanner was asked about, by its answer.",
                    Tags.of("result", each.name().toLowerCase(Locale.ROOT)), () -> sources.checks().scans(each));
        }
        gauge("indaba.disk.free", "What may still be written there.", BYTES,
                () -> store.freeBytes().map(Long::doubleValue).orElse(Double.NaN));
    }

    private void outbox() {
        rows("due", OutboxFigures.Figures::due);
        rows("sending", OutboxFigures.Figures::sending);
        rows("later", OutboxFigures.Figures::later);
        rows("elsewhere", OutboxFigures.Figures::elsewhere);
        rows("parked", OutboxFigures.Figures::parked);
        gauge("indaba.outbox.oldest.due", "For how long the first has been due of those due or being sent; 0: none is.", SECONDS,
                () -> outboxState(state -> state.oldest().map(MetricDefinitions::seconds).orElse(0.0)));
        gauge("indaba.outbox.held", "Until Telegram lets the bot go on, where it asked for a pause.", SECONDS,
                () -> outboxState(state -> state.heldUntil().map(this::until).orElse(0.0)));
        RESULTS.forEach(each -> counter("indaba.sends", "Calls that send, by their result; held is a 429.",
                Tags.of("result", each), () -> outboxState(state -> state.counts().get(each))));
        EVENTS.forEach(each -> counter("indaba.outbox.events", "What else became of rows.",
                Tags.of("event", each), () -> outboxState(state -> state.counts().get(each))));
    }

    private void telegram() {
        counter("indaba.telegram.floods", "How often Telegram has said 429, to any call.", Tags.empty(),
                () -> sources.telegram().get().map(TelegramStatus::floods).orElse(0L));
        counter("indaba.telegram.along", "Calls that went along with the answers to updates.", Tags.empty(),
                () -> sources.telegram().get().map(TelegramStatus::along).orElse(0L));
        gauge("indaba.telegram.last.contact", "Since a poll ended, or an update came by webhook.", SECONDS,
                () -> telegramState(state -> state.lastContact().map(this::since)));
        gauge("indaba.telegram.poll", "How long the poller has stood at one step: usually, the length of this poll.",
                SECONDS, () -> telegramState(state -> state.silence().map(MetricDefinitions::seconds)));
    }

    private void part(String name) {
        Gauge.builder("indaba.part.well", () -> Optional.ofNullable(seen.parts().get(name)).filter(ProbeResult::well)
                        .map(well -> 1).orElse(0))
                .description("1: nobody has to do anything. What it is about stands in /health/ready.")
                .tags("part", name)
                .register(registry);
    }

    private void program() {
        for (RefusalKind kind : RefusalKind.values()) {
            counter("indaba.refusals", "What was refused at the borders, by its kind.", Tags.of("kind", kind.word()),
                    () -> sources.security().of(kind));
        }
        gauge("indaba.connections.open", "Connections of whoever asks this server; the most stand in docs/security.md.", "",
                () -> sources.connections().getAsInt());
        counter("indaba.sessions.refused", "Sessions of the web that a network might not begin now: it had begun too many.",
                Tags.empty(), () -> sources.sessionsRefused().getAsLong());
        counter("indaba.visitors.forgotten", "Who had agreed to nothing and was not heard from for 30 days.",
                Tags.empty(), () -> sources.visitorsForgotten().getAsLong());
        gauge("indaba.request.memory", "What requests hold of the heap for what they bring; the most stands in docs/security.md.",
                BYTES, () -> sources.requestBytes().getAsLong());
        counter("indaba.request.memory.refused", "How often there was no room for what a request brought.", Tags.empty(),
                () -> sources.requestsRefused().getAsLong());
        gauge("indaba.look.age", "Since the parts were last looked at.", SECONDS,
                () -> seconds(Duration.ofNanos(System.nanoTime() - seen.nanos())));
        gauge("indaba.uptime", "Since the server started.", SECONDS, () -> since(sources.started()));
        gauge("process.resident.memory", "What the system has given to the process.", BYTES, ResidentMemory::bytes);
        new JvmMemoryMetrics().bindTo(registry);
    }

    private void rows(String state, ToDoubleFunction<OutboxFigures.Figures> figure) {
        Gauge.builder("indaba.outbox.rows", () -> outboxState(each -> figure.applyAsDouble(each.rows())))
                .description("What stands in the outbox, counted up to " + OutboxFigures.MOST + " a state.")
                .tags("state", state)
                .register(registry);
    }

    private void gauge(String name, String description, String unit, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).baseUnit(unit.isEmpty() ? null : unit).register(registry);
    }

    private void counter(String name, String description, Tags tags, Supplier<Number> value) {
        // a counter holds a strong reference to its function, but not to the object that is asked: that has to outlive a
        // garbage collection
        FunctionCounter.builder(name, this, meters -> value.get().doubleValue())
                .description(description).tags(tags).register(registry);
    }

    private double outboxState(ToDoubleFunction<org.indaba.outbox.OutboxHealth> figure) {
        return sources.samples().outbox().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private double telegramState(java.util.function.Function<TelegramStatus, Optional<Double>> figure) {
        return sources.telegram().get().flatMap(figure).orElse(Double.NaN);
    }

    private double since(Instant at) {
        return Math.max(0, seconds(Duration.between(at, clock.instant())));
    }

    private double until(Instant at) {
        return Math.max(0, seconds(Duration.between(clock.instant(), at)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double of(OptionalInt figure) {
        return figure.isPresent() ? figure.getAsInt() : Double.NaN;
    }
}
