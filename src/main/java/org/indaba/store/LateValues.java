package org.indaba.store;

import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Trial;
import org.jooq.DSLContext;

/** What is looked up when a message goes out. */
public final class LateValues {
    /** Downloads that a message tells of: the latest. */
    private static final int MOST_DOWNLOADS = 20;

    private LateValues() {}

    /** The text of a bubble, if it is this respondent's and still there. */
    public static Optional<String> excerpt(DSLContext db, long respondent, long bubble) {
        return db.select(BUBBLE.CONTENT)
                .from(BUBBLE)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(BUBBLE.RESPONSE_ID))
                .where(BUBBLE.ID.eq(bubble))
                .and(RESPONSE.RESPONDENT_ID.eq(respondent))
                .fetchOptional(BUBBLE.CONTENT);
    }

    /** When answers to a consultation were downloaded, the earliest of the latest first. */
    public static List<Instant> downloads(DSLContext db, String consultation) {
        List<Instant> latest = db.select(AUDIT.AT)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(consultation))
                .and(AUDIT.ACT.eq("exported"))
                .orderBy(AUDIT.AT.desc())
                .limit(MOST_DOWNLOADS)
                .fetch(row -> Instant.ofEpochMilli(row.value1()));
        return latest.stream().sorted().toList();
    }

    /** The receipt of the respondent's response to a consultation, or of their trial run. */
    public static Optional<String> receipt(DSLContext db, long respondent, String consultation) {
        return db.select(RESPONSE.RECEIPT)
                .from(RESPONSE)
                .where(RESPONSE.RESPONDENT_ID.eq(respondent))
                .and(Trial.is(consultation)
                        ? RESPONSE.TRIAL.isTrue()
                        : RESPONSE.CONSULTATION.eq(consultation).and(RESPONSE.TRIAL.isFalse()))
                .fetchOptional(RESPONSE.RECEIPT);
    }
}
