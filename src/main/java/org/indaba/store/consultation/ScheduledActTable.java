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

/** Statements over the table {@code act}: what happens at its time, once. */
public final class ScheduledActTable {
    private ScheduledActTable() {}

    /**
     * Writes down what happens by itself in a consultation, in place of what was to happen and has not yet. What is due
     * already when it is planned is nothing that happens by itself: whoever gave it its date did it. What is owed is
     * done all the same, after a while in which a mistaken date can be put right.
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

    /** The act as it was planned before, done or not; or put off, where it is owed and its time has passed. */
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
     * Takes the act that has been due longest. Of several processes one gets it.
     *
     * @param who the process that takes it
     * @param lease how long it is that process's; an older claim is of one that was killed or could not do it, and so
     * is one from the future, which was made before the clock was set back
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
     * Whether an act is still planned, not done, and this process's: one that takes several transactions asks in each.
     */
    public static boolean isClaimed(DSLContext db, ScheduledAct act, String who) {
        return db.fetchExists(ACT, ACT.ACT_KEY.eq(act.key()).and(ACT.CLAIMED_BY.eq(who)).and(ACT.DONE_AT.isNull()));
    }

    /**
     * Marks an act as done, in the transaction that does it. Returns false where it is another's by now, or done, or
     * not planned any more: nothing may come of it then.
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

    /** Whether some act has come due and is not done. */
    public static boolean hasDue(DSLContext db, Instant now) {
        return db.fetchExists(ACT, ACT.DONE_AT.isNull().and(ACT.DUE_AT.le(now.toEpochMilli())));
    }
}
