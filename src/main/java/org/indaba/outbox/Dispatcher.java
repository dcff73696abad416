package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.indaba.channel.Channel;
import org.indaba.channel.SendResult;
import org.indaba.outbox.pace.ChatPauses;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.outbox.renderer.NoticeRenderer;
import org.indaba.outbox.result.FinishedCall;
import org.indaba.outbox.result.OutcomeWriter;
import org.indaba.outbox.result.SendResultPolicy;
import org.indaba.store.Database;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.OutboxFigures;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.vault.Vault;
import org.indaba.worker.WakeSignal;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the rows of the outbox, at least once: in order within a chat, chats in parallel, answers to button presses first.
 *
 * <p>A row is marked as being sent, and the mark is committed, before its call; it is deleted after the call. Rows that are
 * marked at the start have an unknown outcome, and so have calls that broke off after the request was sent: a message is
 * then sent once more, and parked after the second time; all other calls may be repeated freely. docs/OUTBOX.md has the
 * details.
 */
public final class Dispatcher {
    /** How long {@link #stop()} waits for calls that are being made. */
    public static final Duration DRAIN = Duration.ofSeconds(10);

    /** The least time between two rounds: events within it share one look at the outbox and one write. */
    private static final Duration GATHER = Duration.ofMillis(8);

    /** The pause between two attempts to report the end of a call while there is no memory for it. */
    private static final Duration TELL_AGAIN = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Database database;
    private final InstantSource clock;
    private final Map<String, SendLane> roads = new LinkedHashMap<>();
    private final SendCounters tally = new SendCounters();
    private final ChatPauses pauses = new ChatPauses();
    private final SendThreadPools senders = new SendThreadPools();
    private final Delivery delivery;
    private final DispatchRound rounds;
    private final WakeSignal alarm = new WakeSignal();
    private final AtomicBoolean woken = new AtomicBoolean();
    private long heard;
    private final Worker worker = new Worker("outbox", this::round);
    private boolean everywhere = true;
    private volatile boolean stopping;
    private volatile boolean drained;

    /** @param channels the channels that can send now; rows of others wait */
    public Dispatcher(
            Database database,
            Vault vault,
            NoticeRenderer renderer,
            Collection<Channel> channels,
            SendRateLimiter.Limits limits,
            InstantSource clock,
            RandomGenerator chance) {
        this.database = database;
        this.clock = clock;
        channels.forEach(each -> roads.put(each.name(), new SendLane(each, limits, clock)));
        this.delivery = new Delivery(renderer, vault, clock, pauses);
        this.rounds = new DispatchRound(
                database,
                clock,
                roads,
                new SendOrderPolicy(database, vault, pauses),
                new SendResultPolicy(chance),
                new OutcomeWriter(vault),
                tally,
                this::handOut);
    }

    /** Handles what the last process left, then begins to send. It fails where the database does. */
    public void start() {
        Recovery.run(database, roads, pauses, clock.instant());
        worker.start();
    }

    /** Must be called after each commit that may have put something into the outbox. It costs nothing. */
    public void wake() {
        woken.set(true);
        alarm.ring();
    }

    /**
     * Tells whether the chat of this address may be called once now, without the outbox, by a call whose result nobody
     * learns.
     */
    public boolean mayPass(long address) {
        return roads.values().stream().allMatch(road -> delivery.mayPass(road, address));
    }

    /** Begins no further call, waits up to {@link #DRAIN} for those that are being made, and writes their outcomes. */
    public void stop() {
        stopping = true;
        rounds.close();
        try {
            if (!senders.close(DRAIN)) {
                LOG.warn("calls were still being made {} s after the stop: their outcome is unknown", DRAIN.toSeconds());
            }
            drained = true;
            wake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.join(DRAIN);
    }

    public OutboxHealth state() {
        Instant now = clock.instant();
        List<String> bots = roads.values().stream().map(each -> each.channel().bot()).toList();
        OutboxFigures.Figures figures = database.read(db -> OutboxFigures.run(db, bots, now));
        return new OutboxHealth(
                figures,
                figures.oldest().map(oldest -> Duration.between(oldest, now)),
                roads.values().stream().map(SendLane::heldUntil).filter(now::isBefore).max(Instant::compareTo),
                tally.all());
    }

    /** The thread that makes the rounds. */
    public Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() {
        boolean last = drained;
        long began = System.nanoTime();
        boolean whole = everywhere;
        // where this round fails, or its rest is interrupted, the next one looks everywhere
        everywhere = true;
        Optional<Instant> next = rounds.round(whole);
        return last ? Optional.empty() : Optional.of(() -> {
            Thread.sleep(Math.max(0, GATHER.minusNanos(System.nanoTime() - began).toMillis()));
            boolean late = !alarm.sleep(heard, next, clock);
            heard = alarm.heard();
            // where calls have ended and nothing else has come, only their chats are looked at
            everywhere = woken.getAndSet(false) || late || next.filter(at -> !clock.instant().isBefore(at)).isPresent();
        });
    }

    private void handOut(SendLane road, DueRow row) {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            Executor threads = row.priority() == OutboxRow.TAP
                    ? senders.taps()
                    : row.sendsFile() ? senders.files() : senders.messages();
            threads.execute(() -> {
                if (begun.compareAndSet(false, true)) {
                    deliver(road, row);
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            // where it was handed over all the same, whoever comes first does it
            if (begun.compareAndSet(false, true)) {
                end(notCalled(row));
            }
        }
    }

    /** Whatever is thrown, the row's end is reported: otherwise nothing would be sent to its chat any more. */
    private void deliver(SendLane road, DueRow row) {
        FinishedCall finished;
        try {
            finished = stopping ? notCalled(row) : delivery.deliver(road, row);
        } catch (RuntimeException | Error untold) {
            finished = new FinishedCall(
                    row, Optional.of(new SendResult.Retry(untold.getClass().getSimpleName(), true)), false, clock.instant());
        }
        end(finished);
    }

    private FinishedCall notCalled(DueRow row) {
        return new FinishedCall(row, Optional.empty(), false, clock.instant());
    }

    private void end(FinishedCall finished) {
        boolean told = false;
        while (!told) {
            try {
                rounds.finished(finished);
                told = true;
            } catch (OutOfMemoryError again) {
                LockSupport.parkNanos(TELL_AGAIN.toNanos());
                told = drained;
            }
        }
        alarm.ring();
    }
}
