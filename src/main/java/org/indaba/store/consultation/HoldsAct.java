package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.ACT;

import org.indaba.consultation.ScheduledAct;
import org.jooq.DSLContext;

/** Whether an act is still planned, not done, and this process's: one that takes several transactions asks in each. */
public final class HoldsAct {
    private HoldsAct() {}

    public static boolean run(DSLContext db, ScheduledAct act, String who) {
        return db.fetchExists(ACT, ACT.ACT_KEY.eq(act.key()).and(ACT.CLAIMED_BY.eq(who)).and(ACT.DONE_AT.isNull()));
    }
}
