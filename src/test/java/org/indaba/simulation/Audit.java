package org.indaba.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The audit chain, followed as it grows. */
final class Audit {
    private record Row(long seq, long at, String actor, String act, String subject, String detail, String hash) {
        String text(String before) {
            StringBuilder text = new StringBuilder(before).append(seq).append(' ').append(at);
            for (String each : List.of(actor, act, subject, detail)) {
                text.append(' ').append(each.length()).append(':').append(each);
            }
            return text.toString();
        }
    }

    private final Store store;
    private long seq;
    private String last = "0".repeat(64);

    Audit(Store store) {
        this.store = store;
    }

    /** What was added since. */
    void follow() {
        List<Row> added = after(seq);
        for (Row each : added) {
            Invariant.AUDIT.holds(each.seq() == seq + 1, "row " + each.seq() + " follows " + seq);
            Invariant.AUDIT.holds(each.hash().equals(hash(each.text(last))), "the hash of row " + each.seq());
            seq = each.seq();
            last = each.hash();
        }
    }

    /** All of it, from the beginning. */
    void whole() {
        long before = seq;
        seq = 0;
        last = "0".repeat(64);
        follow();
        Invariant.AUDIT.holds(seq >= before, "it ended at " + before + " and ends at " + seq);
    }

    private List<Row> after(long from) {
        return store.rows(
                row -> new Row(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6), row.getString(7)),
                "select seq, at, actor, act, subject, detail, hash from audit where seq > ? order by seq", from);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
