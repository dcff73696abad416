package org.indaba.store.audit;

import static org.indaba.store.schema.Tables.AUDIT;

import java.util.OptionalLong;
import org.indaba.crypto.Sha256;
import org.indaba.store.ReadContext;
import org.jooq.Cursor;
import org.jooq.Record7;

/**
 * The chain of the audit rows: each hash covers its row and the hash before it, so that a row changed, taken out or put
 * in shows. A tail cut off does not: whoever keeps the last hash elsewhere sees that too.
 */
public final class AuditChain {
    /** What stands before the first row. */
    static final String START = "0".repeat(64);

    private AuditChain() {}

    /** Reads the whole chain in the order it was written and says the number of the first row that does not fit. */
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

    /** SHA-256 in hexadecimal. Each text follows its length, so that no two rows are written alike. */
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
