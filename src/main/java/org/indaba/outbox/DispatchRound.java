package org.indaba.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.indaba.outbox.result.FinishedCall;
import org.indaba.outbox.result.OutcomeWriter;
import org.indaba.outbox.result.PendingOutcomes;
import org.indaba.outbox.result.SendOutcome;
import org.indaba.outbox.result.SendResultPolicy;
import org.indaba.store.Database;
import org.indaba.store.RepeatableWork;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxStateTransitions;
import org.indaba.store.outbox.OutboxTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one round: it takes the results of calls, chooses the next rows, writes both in one transaction, and hands out the
 * marked rows. One thread makes all rounds.
 */
final class DispatchRound {
    /** How long a commit may take before it counts as failed. */
    static final int COMMIT_SECONDS = 30;

    /** The writer's lane, in which marks and outcomes keep their order. */
    private static final String LANE = "outbox";

    private static final Logger LOG = LoggerFactory.getLogger(DispatchRound.class);

    /** @param dropped the number of rows that were deleted because their person is out of reach */
    private record Written(Set<Long> marked, long dropped) {}

    private final Database database;
    private final InstantSource clock;
    private final Map<String, SendLane> roads;
    private final SendOrderPolicy chooser;
    private final SendResultPolicy policy;
    private final OutcomeWriter settling;
    private final SendCounters tally;
    private final BiConsumer<SendLane, DueRow> hands;

    private final ClockRollbackGuard setBack;
    private final Queue<FinishedCall> results = new ConcurrentLinkedQueue<>();
    private final PendingOutcomes settled = new PendingOutcomes();
    private final Set<Long> unsure = new HashSet<>();
    private boolean failed;
    private boolean more = true;
    private Optional<Instant> appointment = Optional.empty();
    private volatile boolean closing;

    DispatchRound(
            Database database,
            InstantSource clock,
            Map<String, SendLane> roads,
            SendOrderPolicy chooser,
            SendResultPolicy policy,
            OutcomeWriter settling,
            SendCounters tally,
            BiConsumer<SendLane, DueRow> hands) {
        this.database = database;
        this.clock = clock;
        this.roads = roads;
        this.chooser = chooser;
        this.policy = policy;
        this.settling = settling;
        this.tally = tally;
        this.hands = hands;
        this.setBack = new ClockRollbackGuard(database, roads, chooser, clock.instant());
    }

    /** Notes a finished call; any thread may call this. */
    void finished(FinishedCall finished) {
        results.add(finished);
    }

    /** Takes up no more rows; results are still written. */
    void close() {
        closing = true;
    }

    /**
     * Runs a round.
     *
     * @param everywhere false where only results have come since the last one
     * @return the time of the next round, if nothing happens before
     */
    Optional<Instant> round(boolean everywhere) {
        Instant now = clock.instant();
        if (setBack.notice(now)) {
            appointment = Optional.empty();
            more = true;
        }
        // whoever woke this thread may have done so just before a result came, so newly due rows are looked for too
        boolean whole = everywhere || appointment.filter(at -> !now.isBefore(at)).isPresent();
        Optional<Instant> next = round(whole, now);
        // a look at some chats tells nothing about the others, so the planned look stays
        appointment = whole ? next : Stream.concat(appointment.stream(), next.stream()).min(Instant::compareTo);
        return appointment;
    }

    private Optional<Instant> round(boolean everywhere, Instant now) {
        collect(now);
        more |= everywhere;
        SelectedRows all = new SelectedRows();
        // after a failure nothing new is begun before its outcome is written
        boolean mending = failed;
        try {
            setBack.write(LANE, now);
            if (!mending && !closing) {
                choose(all, now);
            }
            write(all, now);
            failed = false;
        } catch (RuntimeException | ExecutionException | TimeoutException | Error e) {
            return Optional.of(fail(e, all, now));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(fail(stopped, all, now));
        }
        more |= all.more || all.moreTaps || all.moreFiles;
        return mending && !closing || all.lookNow(roads.values()) ? Optional.of(now) : all.next();
    }

    private void collect(Instant now) {
        // each result leaves the queue only once it is taken in, whatever is thrown meanwhile
        for (FinishedCall each = results.peek(); each != null; each = results.peek()) {
            SendOutcome settlement = policy.settle(each, now);
            settled.add(settlement);
            results.poll();
            each.result().ifPresent(tally::add);
            if (settlement instanceof SendOutcome.Parked parked) {
                tally.add(DispatchEvent.PARKED, 1);
                LOG.warn("outbox row {}, a {}, is parked: {}", parked.row().id(), parked.row().kind(), parked.reason());
            }
        }
    }

    private void choose(SelectedRows all, Instant now) {
        boolean everywhere = more;
        more = false;
        Map<Long, String> live = settled.live();
        for (SendLane road : roads.values()) {
            String channel = road.channel().name();
            Set<Long> free = settled.free(channel);
            Set<Long> busy = new HashSet<>(road.hand().addresses());
            busy.removeAll(free);
            int room = InFlightRows.MOST - busy.size();
            Set<Long> changing = settled.changing(channel);
            busy.addAll(changing);
            all.more |= !changing.isEmpty();
            SelectedRows chosen = chooser.choose(
                    road, new SendOrderPolicy.Look(
                            everywhere, free, busy, room, road.hand().tapRoom(), road.hand().fileRoom()), now);
            chosen.send.replaceAll(row -> settled.upToDate(row, live));
            all.add(chosen);
        }
    }

    private void write(SelectedRows chosen, Instant now) throws InterruptedException, ExecutionException, TimeoutException {
        Written written = new Written(Set.of(), 0);
        if (!settled.isEmpty() || !unsure.isEmpty() || !chosen.send.isEmpty() || !chosen.drop.isEmpty()) {
            written = database.write(LANE, RepeatableWork.of(db -> {
                        if (!unsure.isEmpty()) {
                            OutboxStateTransitions.putBack(db, unsure);
                        }
                        long dropped = settling.write(db, settled.all(), now);
                        if (!chosen.drop.isEmpty()) {
                            OutboxTable.drop(db, ids(chosen.drop), anyBulk(chosen.drop), now);
                        }
                        return new Written(
                                chosen.send.isEmpty() ? Set.of() : OutboxStateTransitions.markSending(db, ids(chosen.send)), dropped);
                    }))
                    .get(COMMIT_SECONDS, TimeUnit.SECONDS);
        }
        tally.add(DispatchEvent.DROPPED, written.dropped());
        unsure.clear();
        settled.all().forEach(each -> roads.get(each.row().channel()).hand().release(each.row()));
        settled.clear();
        for (DueRow each : chosen.drop) {
            tally.add(each.gone() ? DispatchEvent.DROPPED : DispatchEvent.EXPIRED, 1);
        }
        for (DueRow each : chosen.send) {
            if (written.marked().contains(each.id())) {
                SendLane road = roads.get(each.channel());
                road.hand().take(each);
                chosen.handed.add(each.id());
                hands.accept(road, each);
            }
        }
    }

    private Instant fail(Throwable failure, SelectedRows chosen, Instant now) {
        failed = true;
        more = true;
        // they may be marked by now; no call was made for them
        chosen.send.stream().map(DueRow::id).filter(each -> !chosen.handed.contains(each)).forEach(unsure::add);
        tally.add(DispatchEvent.STORAGE_FAILED, 1);
        LOG.warn("the outbox could not be read or written: {}", failure.getClass().getSimpleName());
        return now.plus(SendResultPolicy.FIRST_PAUSE);
    }

    private static boolean anyBulk(List<DueRow> rows) {
        return rows.stream().anyMatch(each -> each.priority() == OutboxRow.BULK);
    }

    private static List<Long> ids(List<DueRow> rows) {
        return new ArrayList<>(rows.stream().map(DueRow::id).toList());
    }
}
