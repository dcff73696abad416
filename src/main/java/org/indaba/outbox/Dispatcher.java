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
import java.util.random.RandomGenerator;
import org.indaba.channel.Channel;
import org.indaba.store.Database;
import org.indaba.store.DueRow;
import org.indaba.store.OutboxFigures;
import org.indaba.store.OutboxRow;
import org.indaba.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outbox, at least once: in order within a chat, chats side by side, answers to taps first.
 *
 * <p>A row is marked as being sent, and committed so, before its call, and deleted after it. Rows found marked at the
 * start have an unknown outcome, as have calls that broke off after the request had left: a message is sent once more
 * then, and set aside after a second time; all other calls may be repeated freely. docs/OUTBOX.md says it all.
 */
public final class Dispatcher {
    /** How long {@link #stop()} waits for calls that are being made. */
    public static final Duration DRAIN = Duration.ofSeconds(10);

    /** Between two rounds at least: what happens meanwhile shares one look at the outbox and one write. */
    private static final Duration GATHER = Duration.ofMillis(8);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Database database;
    private final InstantSource clock;
    private final Map<String, Road> roads = new LinkedHashMap<>();
    private final Tally tally = new Tally();
    private final Pauses pauses = new Pauses();
    private final Senders senders = new Senders();
    private final Delivery delivery;
    private final Rounds rounds;
    private final Alarm alarm;
    private final Thread thread = new Thread(this::run, "outbox");
    private volatile boolean stopping;
    private volatile boolean drained;

    /** @param channels those that can be sent through now; rows of others wait */
    public Dispatcher(
            Database database,
            Vault vault,
            Wording wording,
            Collection<Channel> channels,
            Pace.Limits limits,
            InstantSource clock,
            RandomGenerator chance) {
        this.database = database;
        this.clock = clock;
        this.alarm = new Alarm(clock);
        channels.forEach(each -> roads.put(each.name(), new Road(each, limits, clock)));
        this.delivery = new Delivery(wording, vault, clock, pauses);
        this.rounds = new Rounds(
                database,
                clock,
                roads,
                new Chooser(database, vault, pauses),
                new Policy(new BackOff(chance)),
                new Settling(vault),
                tally,
                this::handOut);
    }

    /** Deals with what the last process left, then begins to send. Fails where the database does. */
    public void start() {
        Recovery.run(database, roads, pauses, clock.instant());
        thread.start();
    }

    /** To be called after each commit that may have put something into the outbox. Costs nothing. */
    public void wake() {
        alarm.ring();
    }

    /** Whether the chat of this address may be called once now, past the outbox, by a call whose end nobody hears. */
    public boolean mayPass(long address) {
        return roads.values().stream().allMatch(road -> delivery.mayPass(road, address));
    }

    /** Begins no call any more, waits for those that are being made for {@link #DRAIN}, and writes their ends down. */
    public void stop() {
        stopping = true;
        rounds.close();
        try {
            if (!senders.close(DRAIN)) {
                LOG.warn("calls were still being made {} s after the stop: their outcome is unknown", DRAIN.toSeconds());
            }
            drained = true;
            alarm.ring();
            thread.join(DRAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public State state() {
        Instant now = clock.instant();
        List<String> bots = roads.values().stream().map(each -> each.channel().bot()).toList();
        OutboxFigures.Figures figures = database.read(db -> OutboxFigures.run(db, bots, now));
        return new State(
                figures,
                figures.oldest().map(oldest -> Duration.between(oldest, now)),
                roads.values().stream().map(Road::heldUntil).filter(now::isBefore).max(Instant::compareTo),
                tally.all());
    }

    /** Whether its thread is there. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        boolean everywhere = true;
        while (true) {
            boolean last = drained;
            long began = System.nanoTime();
            try {
                Optional<Instant> next = rounds.round(everywhere);
                if (last) {
                    return;
                }
                Thread.sleep(Math.max(0, GATHER.minusNanos(System.nanoTime() - began).toMillis()));
                everywhere = alarm.sleep(next) != Alarm.Cause.RESULT;
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void handOut(Road road, DueRow row) {
        Executor threads = row.priority() == OutboxRow.TAP
                ? senders.taps()
                : row.sendsFile() ? senders.files() : senders.messages();
        try {
            threads.execute(() -> end(stopping ? notCalled(row) : delivery.deliver(road, row)));
        } catch (RejectedExecutionException stopped) {
            end(notCalled(row));
        }
    }

    private Finished notCalled(DueRow row) {
        return new Finished(row, Optional.empty(), false, clock.instant());
    }

    private void end(Finished finished) {
        rounds.finished(finished);
        alarm.result();
    }
}
