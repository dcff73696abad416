package org.indaba.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.indaba.channel.InboundKey;
import org.indaba.intake.context.TurnResult;
import org.indaba.store.Database;
import org.indaba.store.StorageException;
import org.indaba.store.inbound.ParkedInbound;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries parked inbounds, each in a transaction of its own, so that turns go on between them. All are tried, one page at a
 * time, however many they are; one that fails, or cannot be read, stays parked and holds up no other.
 */
public final class ParkedInboundRetry {
    /** The rows that are in memory at one time. */
    static final int PAGE = 50;

    /** The longest wait for the commit of one. */
    private static final int TRY_SECONDS = 30;

    private static final Duration STOP = Duration.ofSeconds(10);

    /** The kinds of failure that the log names; the others are counted together. */
    private static final int MOST_KINDS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(ParkedInboundRetry.class);

    private final Database database;
    private final ParkedInboundHandler parking;
    private final DeferredTurns held;
    private final Consumer<TurnResult> after;
    private final Semaphore asked = new Semaphore(1);
    private final Worker worker = Worker.daemon("set-aside", this::round);

    /** @param after receives the remaining work after each commit */
    ParkedInboundRetry(Database database, ParkedInboundHandler parking, DeferredTurns held, Consumer<TurnResult> after) {
        this.database = database;
        this.held = held;
        this.parking = parking;
        this.after = after;
    }

    /** Begins with everything that an earlier process parked. A start does not wait for it, and does not fail by it. */
    public void start() {
        worker.start();
    }

    /** Must be called when something becomes known that a parked inbound may need. It does not wait. */
    public void wake() {
        asked.release();
    }

    /** Lets the running attempt end, within a bounded time. */
    public void stop() {
        worker.end();
        wake();
        worker.join(STOP);
    }

    /** The thread that tries them. */
    public Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() throws InterruptedException {
        int wakes = asked.availablePermits();
        if (wakes > 0) {
            run();
            asked.acquire(wakes);
        }
        return Optional.of(() -> {
            asked.acquire();
            asked.release();
        });
    }

    /**
     * Tries all that are parked by now, the oldest first.
     *
     * @throws StorageException where the database does not answer: what was not tried stays parked
     */
    void run() throws InterruptedException {
        Optional<ParkedInbound.Position> last = database.read(ParkedInboundTable::last);
        if (last.isEmpty()) {
            return;
        }
        int decided = 0;
        Map<String, Integer> still = new TreeMap<>();
        Optional<ParkedInbound.Position> at = Optional.empty();
        List<ParkedInbound> page = next(at, last.get());
        while (!page.isEmpty()) {
            for (ParkedInbound each : page) {
                if (worker.isEnding()) {
                    return;
                }
                Optional<String> why = tryAgain(each);
                why.ifPresent(kind -> still.merge(
                        still.containsKey(kind) || still.size() < MOST_KINDS ? kind : "other reasons", 1, Integer::sum));
                decided += why.isPresent() ? 0 : 1;
                at = Optional.of(each.position());
            }
            page = next(at, last.get());
        }
        int stay = still.values().stream().mapToInt(each -> each).sum();
        LOG.warn("{} inbounds that had been parked are decided about; {} stay parked{}", decided, stay, words(still));
    }

    private List<ParkedInbound> next(Optional<ParkedInbound.Position> after, ParkedInbound.Position last) {
        return database.read(db -> ParkedInboundTable.next(db, after, last, PAGE));
    }

    private static String words(Map<String, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(each -> each.getValue() + " × " + each.getKey())
                .collect(Collectors.joining("; ", kinds.isEmpty() ? "" : ": ", ""));
    }

    /** Tries one alone without waiting. The result is empty where it stays parked, or is not parked. */
    CompletableFuture<Optional<TurnResult>> once(String lookup, InboundKey key) {
        return held.carryOut(lookup, turn -> database.write(lookup, db -> TurnFailedException.orElse(() ->
                ParkedInboundTable.find(db, key).flatMap(each -> parking.takeAgain(db, each, turn::known)))));
    }

    /** The kind of failure because of which it stays parked; empty where it does not. */
    private Optional<String> tryAgain(ParkedInbound parked) throws InterruptedException {
        try {
            Optional<TurnResult> taken = once(parked.lookup(), parked.key()).get(TRY_SECONDS, TimeUnit.SECONDS);
            taken.ifPresent(after);
            return taken.isPresent() ? Optional.empty() : Optional.of(ParkedInboundHandler.BEHIND);
        } catch (TimeoutException slow) {
            throw new StorageException("what was parked is not decided about in time", slow);
        } catch (ExecutionException e) {
            Throwable cause = TurnFailedException.cause(e);
            if (cause instanceof StorageException) {
                refuseSilent();
            }
            return Optional.of(TurnFailedException.kind(cause));
        }
    }

    /** A turn that runs out of memory fails like a full disk: only the second ends the run, and not one row of many. */
    private void refuseSilent() throws InterruptedException {
        try {
            database.write("", db -> null).get(TRY_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageException("what was parked cannot be decided about now", e);
        }
    }
}
