package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.ACT;

import java.time.Instant;
import org.jooq.DSLContext;

/** Whether some act has come due and is not done. */
public final class HasDueAct {
    private HasDueAct() {}

    public static boolean run(DSLContext db, Instant now) {
        return db.fetchExists(ACT, ACT.DONE_AT.isNull().and(ACT.DUE_AT.le(now.toEpochMilli())));
    }
}
