package org.indaba.store;

import static org.indaba.store.schema.Tables.ACT;

import java.time.Instant;
import java.util.List;
import org.indaba.consultation.DueAct;
import org.jooq.DSLContext;

/**
 * Writes down what happens by itself in a consultation, in place of what was to happen and has not yet. What is due
 * already when it is planned is nothing that happens by itself: whoever gave it its date did it.
 */
public final class PlanActs {
    private PlanActs() {}

    public static void run(DSLContext db, String consultation, List<DueAct> acts, Instant now) {
        List<String> keys = acts.stream().map(DueAct::key).toList();
        db.deleteFrom(ACT)
                .where(ACT.SUBJECT.eq(consultation))
                .and(ACT.KIND.in(kinds()))
                .and(ACT.DONE_AT.isNull())
                .and(ACT.ACT_KEY.notIn(keys))
                .execute();
        for (DueAct each : acts) {
            db.insertInto(ACT)
                    .set(ACT.ACT_KEY, each.key())
                    .set(ACT.KIND, each.kind().word())
                    .set(ACT.SUBJECT, consultation)
                    .set(ACT.DUE_AT, each.due().toEpochMilli())
                    .set(ACT.DONE_AT, each.due().isAfter(now) ? null : now.toEpochMilli())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private static List<String> kinds() {
        return List.of(DueAct.Kind.values()).stream().map(DueAct.Kind::word).toList();
    }
}
