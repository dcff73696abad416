package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.ACT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.ScheduledAct;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Takes the act that has been due longest. Of several processes one gets it. */
public final class ClaimAct {
    private ClaimAct() {}

    /**
     * @param who the process that takes it
     * @param lease how long it is that process's; an older claim is of one that was killed or could not do it, and so
     *     is one from the future, which was made before the clock was set back
     */
    public static Optional<ScheduledAct> run(DSLContext db, String who, Instant now, Duration lease) {
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
}
