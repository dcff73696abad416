package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.ACT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.consultation.ScheduledAct;
import org.indaba.consultation.Timetable;
import org.jooq.DSLContext;

/**
 * Writes down what happens by itself in a consultation, in place of what was to happen and has not yet. What is due
 * already when it is planned is nothing that happens by itself: whoever gave it its date did it. What is owed is done
 * all the same, after a while in which a mistaken date can be put right.
 */
public final class PlanActs {
    private PlanActs() {}

    public static void run(DSLContext db, String consultation, List<ScheduledAct> acts, Instant now) {
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
}
