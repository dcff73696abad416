package org.indaba.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.indaba.outbox.OutboxHealth;
import org.indaba.store.DatabaseFitness;
import org.indaba.store.outbox.OutboxFigures;
import org.indaba.worker.Worker;

/** Defines the probes of this product and the rules by which they judge. */
public final class ProbeRules {
    public static final String DATABASE = "database";
    public static final String SCHEMA = "schema";
    public static final String WRITES = "writes";
    public static final String TELEGRAM = "telegram";
    public static final String OUTBOX = "outbox";

    /**
     * The probes that decide whether a server is ready. The checks themselves are one of them: an old result tells nothing
     * of now.
     */
    public static final List<String> DECIDING = List.of(DATABASE, SCHEMA, WRITES, HealthMonitor.SELF);

    /** A round of the outbox waits for two commits at most. */
    private static final Duration OUTBOX_PATIENCE = Duration.ofSeconds(90);

    /** A call to Telegram ends within a minute. */
    private static final Duration TELEGRAM_PATIENCE = Duration.ofMinutes(2);

    private static final String READY = "ready";

    /** The fitness of a database that could not be checked; the first probe reports that. */
    private static final DatabaseFitness NOTHING = new DatabaseFitness(Optional.empty(), Optional.empty(), Optional.empty());

    private ProbeRules() {}

    /**
     * The three probes that decide whether a server is ready. The first one looks at the database, the others report what
     * it saw.
     */
    public static HealthProbe[] database(Supplier<DatabaseFitness> fitness) {
        AtomicReference<DatabaseFitness> seen = new AtomicReference<>(NOTHING);
        return new HealthProbe[] {
            new HealthProbe(DATABASE, now -> {
                seen.set(NOTHING);
                seen.set(fitness.get());
                return of(seen.get().file());
            }),
            new HealthProbe(SCHEMA, now -> of(seen.get().schema())),
            new HealthProbe(WRITES, now -> of(seen.get().writes()))
        };
    }

    private static ProbeResult of(Optional<String> wrong) {
        return wrong.map(ProbeResult::ill).orElse(ProbeResult.well(READY));
    }

    /**
     * The probe of the outbox.
     *
     * @param on false where there is no channel to send through; rows wait then, and that is no fault
     */
    public static HealthProbe outbox(boolean on, Worker rounds, Supplier<Optional<OutboxHealth>> state) {
        QueueProbe queue = new QueueProbe();
        return new HealthProbe(OUTBOX, now -> {
            Optional<String> trouble = rounds.trouble(OUTBOX_PATIENCE);
            if (trouble.isPresent()) {
                return ProbeResult.ill(trouble.get());
            }
            Optional<OutboxHealth> seen = state.get();
            if (seen.isEmpty()) {
                return ProbeResult.ill("unknown: the database cannot be read");
            }
            long due = seen.get().rows().due() + seen.get().rows().sending();
            return on
                    ? with(elsewhere(seen.get()), queue.judge(
                            due, seen.get().oldest(), seen.get().ended(), seen.get().heldUntil(), now))
                    : ProbeResult.well("off, " + due + " due");
        });
    }

    /** Describes messages for another bot: nobody has to correct that, but whoever changed the token should know. */
    private static String elsewhere(OutboxHealth outbox) {
        long rows = outbox.rows().elsewhere();
        String most = rows < OutboxFigures.MOST ? "" : " or more";
        return rows == 0 ? "" : ", " + rows + most + " wait for a bot that is not configured";
    }

    private static ProbeResult with(String more, ProbeResult finding) {
        return new ProbeResult(finding.well(), finding.words() + more);
    }

    /**
     * The probe of the updates of a bot. It reports what fails; a poll that lasts longer than it is held counts as a
     * failure too.
     *
     * @param workers the threads that must live beside the one that polls
     */
    public static HealthProbe telegram(
            Supplier<Optional<org.indaba.channel.telegram.TelegramStatus>> state, List<Worker> workers) {
        return new HealthProbe(TELEGRAM, now -> {
            Optional<org.indaba.channel.telegram.TelegramStatus> seen = state.get();
            Optional<String> trouble = trouble(workers, TELEGRAM_PATIENCE);
            boolean well = trouble.isEmpty()
                    && seen.filter(each -> each.isStalled() || each.trouble().isPresent()).isEmpty();
            return new ProbeResult(
                    well, seen.map(each -> each.describe(now)).orElse("off") + trouble.map(each -> ", " + each).orElse(""));
        });
    }

    /**
     * The probe of threads that must be alive and finish their rounds.
     *
     * @param patience how long a round may take
     */
    public static HealthProbe workers(String name, List<Worker> workers, Duration patience) {
        return workers(name, workers, patience, () -> "running");
    }

    /** @param words the description where nothing is wrong */
    public static HealthProbe workers(String name, List<Worker> workers, Duration patience, Supplier<String> words) {
        return new HealthProbe(name, now -> trouble(workers, patience)
                .map(ProbeResult::ill).orElseGet(() -> ProbeResult.well(words.get())));
    }

    private static Optional<String> trouble(List<Worker> workers, Duration patience) {
        return workers.stream().flatMap(each -> each.trouble(patience).stream()).findFirst();
    }
}
