package org.indaba.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.indaba.agenda.Agenda;
import org.indaba.consultation.ScheduledAct;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.store.Database;
import org.indaba.store.RunningDay;
import org.indaba.store.broadcast.BroadcastFigures;
import org.indaba.store.broadcast.BroadcastLaterTable;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.consultation.ScheduledActTable;
import org.indaba.store.outbox.OutboxReason;
import org.indaba.store.person.UnneededRespondents;
import org.indaba.worker.Worker;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second for acts that are due by the current clock, so that a clock that is set forward or back is followed.
 * Several processes may look at the same database; each act is done once.
 */
public final class Scheduler {
    /** The pause between two rounds. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** The lease: how long an act belongs to the process that claimed it. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    /** The slices of one broadcast, or of one kind, in a row, so that others get their turn. */
    private static final int MOST_SLICES = 20;

    private static final int COMMIT_SECONDS = 30;
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final String LANE = "schedule";
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    private final Database database;
    private final DueActHandler acts;
    private final BroadcastFeeder feeder;
    private final String who;
    private final InstantSource clock;
    private final Runnable committed;
    private final VisitorExpiry expiry = new VisitorExpiry();
    private final Worker worker = new Worker("schedule", this::round);

    /**
     * @param who the name of this process, which no other has
     * @param committed called after each commit that put something into the outbox
     */
    public Scheduler(
            Database database, DueActHandler acts, BroadcastFeeder feeder, String who, InstantSource clock, Runnable committed) {
        this.database = database;
        this.acts = acts;
        this.feeder = feeder;
        this.who = who;
        this.clock = clock;
        this.committed = committed;
    }

    public void start() {
        worker.start();
    }

    /** Lets the running transaction end, and begins no other. */
    public void stop() {
        worker.stop(STOP);
    }

    /** The thread that runs the rounds. */
    public Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() throws InterruptedException, ExecutionException, TimeoutException {
        look(clock.instant());
        return Optional.of(worker.restFor(LOOK));
    }

    /** Does everything that is due now. */
    public void look(Instant now) throws InterruptedException, ExecutionException, TimeoutException {
        while (!worker.isEnding() && database.read(db -> ScheduledActTable.hasDue(db, now))) {
            Optional<ScheduledAct> act = claim(now);
            if (act.isEmpty()) {
                break;
            }
            perform(act.get(), now);
        }
        for (BroadcastTable.Running each : database.read(BroadcastTable::running)) {
            feed(each.broadcast().id(), now);
        }
        for (long each : database.read(BroadcastLaterTable::ended)) {
            sweep(each);
        }
        expire(now);
    }

    /** Forgets visitors who have agreed to nothing, a few slices in each round, so that acts that are due do not wait. */
    private void expire(Instant now) throws InterruptedException, ExecutionException, TimeoutException {
        if (expiry.isDue(now)) {
            OptionalLong crowded = database.read(db -> UnneededRespondents.heardOn(db, VisitorExpiry.MOST));
            expiry.begin(now, write(db -> RunningDay.look(db, now)).number(), crowded);
        }
        for (int slices = 0; expiry.isRunning() && slices < MOST_SLICES && !worker.isEnding(); slices++) {
            if (expiry.committed(write(db -> expiry.slice(db, since(now))))) {
                database.eraseTraces();
            }
        }
    }

    /** The number of visitors without consent that were forgotten since the start. */
    public long forgotten() {
        return expiry.forgotten();
    }

    Optional<ScheduledAct> claim(Instant now) throws InterruptedException, ExecutionException, TimeoutException {
        return write(db -> ScheduledActTable.claim(db, who, now, LEASE));
    }

    /** An act that fails keeps its claim, and is tried again when that has expired; the others go on. */
    boolean perform(ScheduledAct act, Instant now) throws InterruptedException, TimeoutException {
        try {
            Optional<Erasure> parts = acts.parts(act);
            while (parts.isPresent() && performPart(act, parts.get(), now)) {
                if (worker.isEnding()) {
                    return false;
                }
            }
            ActFacts facts = acts.facts(database, act);
            boolean done = write(db -> acts.perform(db, act, facts, who, since(now)));
            if (done && act.kind() == ScheduledAct.Kind.ERASURE) {
                database.eraseTraces();
            }
            committed.run();
            return done;
        } catch (ExecutionException e) {
            LOG.error("the {} of a consultation could not be done and is tried again: {}", act.kind().word(), kind(e));
            return false;
        }
    }

    private boolean performPart(ScheduledAct act, Erasure parts, Instant now)
            throws InterruptedException, ExecutionException, TimeoutException {
        Erasure.Slice slice = database.read(parts::next);
        return write(db -> DueActHandler.performPart(db, act, parts, slice, who, since(now)));
    }

    /**
     * Time passes between the transactions of one round. An act that is dated earlier would be missed by somebody who reads
     * between them.
     */
    private Instant since(Instant look) {
        Instant now = clock.instant();
        return now.isAfter(look) ? now : look;
    }

    private void feed(long broadcast, Instant now) throws InterruptedException, TimeoutException {
        try {
            Agenda agenda = feeder.agenda();
            BroadcastFeeder.Standing standing = BroadcastFeeder.Standing.MORE;
            for (int slices = 0; standing == BroadcastFeeder.Standing.MORE && slices < MOST_SLICES && !worker.isEnding(); slices++) {
                standing = write(db -> running(db, broadcast)
                        .map(each -> feeder.feed(db, agenda, each, now))
                        .orElse(BroadcastFeeder.Standing.LATER));
                committed.run();
            }
            if (standing == BroadcastFeeder.Standing.OVER) {
                end(agenda, broadcast, now);
            }
        } catch (ExecutionException e) {
            LOG.error("a slice of a broadcast could not be taken and is tried again: {}", kind(e));
        }
    }

    private void end(Agenda agenda, long broadcast, Instant now)
            throws InterruptedException, ExecutionException, TimeoutException {
        DeliveryReport report = database.read(db -> BroadcastFigures.report(db, broadcast, OutboxReason.UNKNOWN));
        write(db -> {
            running(db, broadcast).ifPresent(each -> feeder.finish(db, agenda, each, report, now));
            return null;
        });
        committed.run();
    }

    private static Optional<BroadcastTable.Running> running(DSLContext db, long broadcast) {
        return BroadcastTable.running(db).stream().filter(each -> each.broadcast().id() == broadcast).findFirst();
    }

    /** Deletes the receivers whom a broadcast would have reached later, however many they are. */
    private void sweep(long broadcast) throws InterruptedException, TimeoutException {
        try {
            boolean more = true;
            for (int slices = 0; more && slices < MOST_SLICES && !worker.isEnding(); slices++) {
                more = write(db -> BroadcastLaterTable.forget(db, broadcast, Erasure.RECEIVERS)) > 0;
            }
        } catch (ExecutionException e) {
            LOG.error("what is left of a broadcast could not be forgotten and is tried again: {}", kind(e));
        }
    }

    private <T> T write(Function<DSLContext, T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        return database.write(LANE, work).get(COMMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static String kind(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return cause.getClass().getSimpleName();
    }
}
