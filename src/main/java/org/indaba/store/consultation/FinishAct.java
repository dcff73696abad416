package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.ACT;

import java.time.Instant;
import org.indaba.consultation.ScheduledAct;
import org.jooq.DSLContext;

/** Marks an act as done, in the transaction that does it. */
public final class FinishAct {
    private FinishAct() {}

    /** False where it is another's by now, or done, or not planned any more: nothing may come of it then. */
    public static boolean run(DSLContext db, ScheduledAct act, String who, Instant now) {
        return db.update(ACT)
                        .set(ACT.DONE_AT, now.toEpochMilli())
                        .where(ACT.ACT_KEY.eq(act.key()))
                        .and(ACT.CLAIMED_BY.eq(who))
                        .and(ACT.DONE_AT.isNull())
                        .execute()
                == 1;
    }
}
