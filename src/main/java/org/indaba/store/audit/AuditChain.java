package org.indaba.store.audit;

import static org.indaba.store.schema.Tables.AUDIT;

import java.util.OptionalLong;
import org.indaba.crypto.Sha256;
import org.indaba.store.ReadContext;
import org.jooq.Cursor;
import org.jooq.Record7;

/**
 * Computes and checks the chain of the audit rows. Each hash covers its row and the hash before it, so that a row that was
 * changed, removed or inserted is detected. Removed rows at the end are detected only by somebody who has the last hash
 * elsewhere.
 */
public final class AuditChain {
    /** The hash before the first row. */
    static final String START = "0".repeat(64);

    private AuditChain() {}

    /**
     * Reads the whole chain in the order in which it was written and returns the number of the first row that does not fit.
     */
    public static OptionalLong firstBroken(ReadContext db) {
        String before = START;
        long expected = 1;
        try (Cursor<Record7<Long, Long, String, String, String, String, String>> rows = db.select(
                        AUDIT.SEQ, AUDIT.AT, AUDIT.ACTOR, AUDIT.ACT, AUDIT.SUBJECT, AUDIT.DETAIL, AUDIT.HASH)
                .from(AUDIT)
                .orderBy(AUDIT.SEQ)
                .fetchSize(1_000)
                .fetchLazy()) {
            while (rows.hasNext()) {
                var row = rows.fetchNext();
                long seq = row.value1();
                String hash = hash(before, seq, row.value2(), row.value3(), row.value4(), row.value5(), row.value6());
                if (seq != expected || !hash.equals(row.value7())) {
                    return OptionalLong.of(seq);
                }
                before = hash;
                expected++;
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the SHA-256 in hexadecimal. Each text follows its length, so that no two rows result in the same bytes. */
    static String hash(
            String before, long seq, long at, String actor, String act, String subject, String detail) {
        StringBuilder row = new StringBuilder(192);
        row.append(before).append(seq).append(' ').append(at);
        for (String text : new String[] {actor, act, subject, detail}) {
            row.append(' ').append(text.length()).append(':').append(text);
        }
        return Sha256.hex(row.toString());
    }
}
