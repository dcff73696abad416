package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.AUDIT;

import java.time.Instant;
import java.util.List;
import org.indaba.coordination.report.LogEntry;
import org.indaba.store.ReadContext;

/** What people with a role, and the server's operator, did with a consultation. */
public final class ConsultationLogRows {
    /** One message on a phone. */
    private static final int MOST = 20;

    private ConsultationLogRows() {}

    /** The latest, the last first. What stakeholders did is left out, such as not consenting, or forms that were refused. */
    public static List<LogEntry> latest(ReadContext db, String consultation) {
        return db.select(AUDIT.AT, AUDIT.ACTOR, AUDIT.ACT, AUDIT.DETAIL)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(consultation))
                .and(AUDIT.ACT.lt("refused").or(AUDIT.ACT.gt("refused")))
                .and(AUDIT.ACTOR.notIn("respondent", "session"))
                .orderBy(AUDIT.SEQ.desc())
                .limit(MOST)
                .fetch(row -> new LogEntry(
                        Instant.ofEpochMilli(row.value1()), row.value2(), row.value3(), row.value4()));
    }
}
