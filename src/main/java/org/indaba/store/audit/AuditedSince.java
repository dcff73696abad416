package org.indaba.store.audit;

import static org.indaba.store.schema.Tables.AUDIT;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;

/** Whether something was done since a time, by the audit. */
public final class AuditedSince {
    private AuditedSince() {}

    public static boolean run(DSLContext db, String subject, String act, Collection<String> details, Instant at) {
        return db.fetchExists(AUDIT, AUDIT.SUBJECT.eq(subject)
                .and(AUDIT.ACT.eq(act))
                .and(AUDIT.AT.gt(at.toEpochMilli()))
                .and(AUDIT.DETAIL.in(details)));
    }
}
