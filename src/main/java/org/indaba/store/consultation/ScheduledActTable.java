package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.ACT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.consultation.ScheduledAct;
import org.indaba.consultation.Timetable;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Has the statements over the table {@code act}: acts that happen once at their time. */
public final class ScheduledActTable {
    private ScheduledActTable() {}

    /**
     * Stores the acts of a consultation, and replaces those that have not happened yet. An act that is due already when it
     * is planned does not happen automatically: whoever set the date acts. A promised one happens all the same, after a
     * time in which a wrong date can be corrected.
     */
    public static void plan(DSLContext db, String consultation, List<ScheduledAct> acts, Instant now) {
        List<ScheduledAct> planned = acts.stream().map(each -> inTime(db, each, now)).toList();
        List<String> keys = planned.stream().map(ScheduledAct::key).toList();
        db.deleteFrom(ACT)
                .where(ACT.SUBJECT.eq(consultation))
                .and(ACT.KIND.in(kinds()))
                .and(ACT.DONE_AT.isNull())
                .and(ACT.ACT_KEY.notIn(keys))
                .execute();
        for (ScheduledAct each : planned) {
            db.insertInto(ACT)
                    .set(ACT.ACT_KEY, each.key())
                    .set(ACT.KIND, each.kind().word())
                    .set(ACT.SUBJECT, consultation)
                    .set(ACT.DUE_AT, each.due().toEpochMilli())
                    .set(ACT.DONE_AT, each.due().isAfter(now) || each.kind().owed() ? null : now.toEpochMilli())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** The act as it was planned before, done or not. A promised act whose time has passed is postponed. */
    private static ScheduledAct inTime(DSLContext db, ScheduledAct act, Instant now) {
        if (!act.kind().owed() || act.due().isAfter(now)) {
            return act;
        }
        Instant late = now.plus(Timetable.GRACE);
        Optional<Long> before = db.select(ACT.DUE_AT)
                .from(ACT)
                .where(ACT.SUBJECT.eq(act.consultation()))
                .and(ACT.KIND.eq(act.kind().word()))
                .and(ACT.DUE_AT.between(act.due().toEpochMilli(), late.toEpochMilli()))
                .orderBy(ACT.DUE_AT)
                .limit(1)
                .fetchOptional(ACT.DUE_AT);
        return new ScheduledAct(act.kind(), act.consultation(), before.map(Instant::ofEpochMilli).orElse(late));
    }

    private static List<String> kinds() {
        return List.of(ScheduledAct.Kind.values()).stream().map(ScheduledAct.Kind::word).toList();
    }

    /**
     * Claims the act that has been due longest. Only one of several processes gets it.
     *
     * @param who the process that claims it
     * @param lease the time after which the claim expires; an older claim belongs to a process that was killed or failed,
     *      and so does one from the future, which was made before the clock was set back
     */
    public static Optional<ScheduledAct> claim(DSLContext db, String who, Instant now, Duration lease) {
        long at = now.toEpochMilli();
        Condition free = ACT.DONE_AT.isNull()
                .and(ACT.DUE_AT.le(at))
                .and(ACT.CLAIMED_BY.isNull()
                        .or(ACT.CLAIMED_AT.le(at - lease.toMillis()))
                        .or(ACT.CLAIMED_AT.gt(at + lease.toMillis())));
        Optional<ScheduledAct> next = db.selectFrom(ACT).where(free).orderBy(ACT.DUE_AT, ACT.ACT_KEY).limit(1)
                .fetchOptional(row -> new ScheduledAct(
                        ScheduledAct.Kind.of(row.get(ACT.KIND)).orElseThrow(), row.get(ACT.SUBJECT),
                        Instant.ofEpochMilli(row.get(ACT.DUE_AT))));
        return next.filter(each -> db.update(ACT)
                        .set(ACT.CLAIMED_BY, who)
                        .set(ACT.CLAIMED_AT, at)
                        .where(ACT.ACT_KEY.eq(each.key()))
                        .and(free)
                        .execute()
                == 1);
    }

    /**
     * Tells whether an act is still planned, not done, and claimed by this process; an act with several transactions asks
     * in each.
     */
    public static boolean isClaimed(DSLContext db, ScheduledAct act, String who) {
        return db.fetchExists(ACT, ACT.ACT_KEY.eq(act.key()).and(ACT.CLAIMED_BY.eq(who)).and(ACT.DONE_AT.isNull()));
    }

    /**
     * Marks an act as done, in the transaction that does it. The result is false where another process has it by now, or it
     * is done or not planned any more: it must have no effect then.
     */
    public static boolean finish(DSLContext db, ScheduledAct act, String who, Instant now) {
        return db.update(ACT)
                        .set(ACT.DONE_AT, now.toEpochMilli())
                        .where(ACT.ACT_KEY.eq(act.key()))
                        .and(ACT.CLAIMED_BY.eq(who))
                        .and(ACT.DONE_AT.isNull())
                        .execute()
                == 1;
    }

    /** Tells whether an act is due and not done. */
    public static boolean hasDue(DSLContext db, Instant now) {
        return db.fetchExists(ACT, ACT.DONE_AT.isNull().and(ACT.DUE_AT.le(now.toEpochMilli())));
    }
}
