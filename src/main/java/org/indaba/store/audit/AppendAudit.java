package org.indaba.store.audit;

import static org.indaba.store.schema.Tables.AUDIT;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/**
 * Adds what was done to the audit chain. The writer's lock keeps two rows from following the same one.
 *
 * <p>{@code actor}, {@code act}, {@code subject} and {@code detail} hold no personal data.
 */
public final class AppendAudit {
    private static final RenderedStatement LAST = new RenderedStatement(db -> db
            .select(AUDIT.SEQ, AUDIT.HASH)
            .from(AUDIT)
            .orderBy(AUDIT.SEQ.desc())
            .limit(inline(1)));

    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(AUDIT)
            .columns(AUDIT.SEQ, AUDIT.AT, AUDIT.ACTOR, AUDIT.ACT, AUDIT.SUBJECT, AUDIT.DETAIL, AUDIT.HASH)
            .values((Long) null, null, null, null, null, null, null));

    private record Link(long seq, String hash) {}

    private AppendAudit() {}

    public static void run(DSLContext db, Instant at, String actor, String act, String subject, String detail) {
        Link last = LAST.first(db, row -> new Link(row.getLong(1), row.getString(2)))
                .orElse(new Link(0, AuditChain.START));
        long seq = last.seq() + 1;
        long millis = at.toEpochMilli();
        INSERT.execute(
                db, seq, millis, actor, act, subject, detail,
                AuditChain.hash(last.hash(), seq, millis, actor, act, subject, detail));
    }
}
