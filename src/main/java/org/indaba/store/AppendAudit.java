package org.indaba.store;

import static org.indaba.store.schema.Tables.AUDIT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record2;

/**
 * Adds what was done to the audit chain. The writer's lock keeps two rows from following the same one.
 *
 * <p>{@code actor}, {@code act}, {@code subject} and {@code detail} hold no personal data.
 */
public final class AppendAudit {
    private AppendAudit() {}

    public static void run(DSLContext db, Instant at, String actor, String act, String subject, String detail) {
        Record2<Long, String> last = db.select(AUDIT.SEQ, AUDIT.HASH)
                .from(AUDIT)
                .orderBy(AUDIT.SEQ.desc())
                .limit(1)
                .fetchOne();
        long seq = last == null ? 1 : last.value1() + 1;
        String before = last == null ? AuditChain.START : last.value2();
        long millis = at.toEpochMilli();
        db.insertInto(AUDIT)
                .columns(AUDIT.SEQ, AUDIT.AT, AUDIT.ACTOR, AUDIT.ACT, AUDIT.SUBJECT, AUDIT.DETAIL, AUDIT.HASH)
                .values(seq, millis, actor, act, subject, detail,
                        AuditChain.hash(before, seq, millis, actor, act, subject, detail))
                .execute();
    }
}
