package org.indaba.store.audit;

import static org.indaba.store.schema.Tables.AUDIT;

import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The last row of the audit. Whoever keeps its hash elsewhere sees a tail cut off later.
 *
 * @param seq also how many rows there are, as long as none is missing
 */
public record LastAuditRow(long seq, String hash) {
    public static Optional<LastAuditRow> run(DSLContext db) {
        return db.select(AUDIT.SEQ, AUDIT.HASH)
                .from(AUDIT)
                .orderBy(AUDIT.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new LastAuditRow(row.value1(), row.value2()));
    }
}
