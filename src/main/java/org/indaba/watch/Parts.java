package org.indaba.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.indaba.outbox.State;
import org.indaba.store.Fitness;
import org.indaba.store.OutboxFigures;
import org.indaba.worker.Worker;

/** The parts of this product, and the rules that judge them. */
public final class Parts {
    public static final String DATABASE = "database";
    public static final String SCHEMA = "schema";
    public static final String WRITES = "writes";
    public static final String TELEGRAM = "telegram";
    public static final String OUTBOX = "outbox";

    /** Those that decide whether a server is ready. Looking itself is one: what was seen long ago tells nothing of now. */
    public static final List<String> DECIDING = List.of(DATABASE, SCHEMA, WRITES, Watch.SELF);

    /** A round of the outbox waits for two commits at most. */
    private static final Duration OUTBOX_PATIENCE = Duration.ofSeconds(90);

    /** A call to Telegram ends within a minute. */
    private static final Duration TELEGRAM_PATIENCE = Duration.ofMinutes(2);

    private static final String READY = "ready";

    /** What is known of a database that could not be looked at: the first part tells so. */
    private static final Fitness NOTHING = new Fitness(Optional.empty(), Optional.empty(), Optional.empty());

    private Parts() {}

    /** The three that decide whether a server is ready. The first one looks, the others tell what it saw. */
    public static Part[] database(Supplier<Fitness> fitness) {
        AtomicReference<Fitness> seen = new AtomicReference<>(NOTHING);
        return new Part[] {
            new Part(DATABASE, now -> {
                seen.set(NOTHING);
                seen.set(fitness.get());
                return of(seen.get().file());
            }),
            new Part(SCHEMA, now -> of(seen.get().schema())),
            new Part(WRITES, now -> of(seen.get().writes()))
        };
    }

    private static Finding of(Optional<String> wrong) {
        return wrong.map(Finding::ill).orElse(Finding.well(READY));
    }

    /**
     * What goes out.
     *
     * @param on false where there is no channel to send through: rows wait then, and nothing is amiss
     */
    public static Part outbox(boolean on, Worker rounds, Supplier<Optional<State>> state) {
        Queue queue = new Queue();
        return new Part(OUTBOX, now -> {
            Optional<String> trouble = rounds.trouble(OUTBOX_PATIENCE);
            if (trouble.isPresent()) {
                return Finding.ill(trouble.get());
            }
            Optional<State> seen = state.get();
            if (seen.isEmpty()) {
                return Finding.ill("unknown: the database cannot be read");
            }
            long due = seen.get().rows().due() + seen.get().rows().sending();
            return on
                    ? with(elsewhere(seen.get()), queue.judge(
                            due, seen.get().oldest(), seen.get().ended(), seen.get().heldUntil(), now))
                    : Finding.well("off, " + due + " due");
        });
    }

    /** Nobody has to mend it, and whoever changed the token should know. */
    private static String elsewhere(State outbox) {
        long rows = outbox.rows().elsewhere();
        String most = rows < OutboxFigures.MOST ? "" : " or more";
        return rows == 0 ? "" : ", " + rows + most + " wait for a bot that is not configured";
    }

    private static Finding with(String more, Finding finding) {
        return new Finding(finding.well(), finding.words() + more);
    }

    /**
     * A bot's way in. What troubles it is told; a poll that stands still for longer than it is held is trouble too.
     *
     * @param workers those that must live beside the one that polls
     */
    public static Part telegram(
            Supplier<Optional<org.indaba.channel.telegram.State>> state, List<Worker> workers) {
        return new Part(TELEGRAM, now -> {
            Optional<org.indaba.channel.telegram.State> seen = state.get();
            Optional<String> trouble = trouble(workers, TELEGRAM_PATIENCE);
            boolean well = trouble.isEmpty()
                    && seen.filter(each -> each.isStalled() || each.trouble().isPresent()).isEmpty();
            return new Finding(
                    well, seen.map(each -> each.describe(now)).orElse("off") + trouble.map(each -> ", " + each).orElse(""));
        });
    }

    /**
     * Threads that must be there and come round.
     *
     * @param patience how long a round may take
     */
    public static Part workers(String name, List<Worker> workers, Duration patience) {
        return workers(name, workers, patience, () -> "running");
    }

    /** @param words what is told of it where nothing is amiss */
    public static Part workers(String name, List<Worker> workers, Duration patience, Supplier<String> words) {
        return new Part(name, now -> trouble(workers, patience)
                .map(Finding::ill).orElseGet(() -> Finding.well(words.get())));
    }

    private static Optional<String> trouble(List<Worker> workers, Duration patience) {
        return workers.stream().flatMap(each -> each.trouble(patience).stream()).findFirst();
    }
}
