package org.indaba.store;

import static org.indaba.store.schema.Tables.BUBBLE;

import java.time.Instant;
import org.indaba.questionnaire.Language;
import org.jooq.DSLContext;

/** Keeps one bubble of an answer. */
public final class InsertBubble {
    private InsertBubble() {}

    /** @param version of the questionnaire, as the person saw it */
    public record Row(
            long id,
            long response,
            String question,
            long address,
            String messageKey,
            Instant sentAt,
            long ordinal,
            String kind,
            Language language,
            String version,
            String content,
            int words,
            Instant receivedAt) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    public static void run(DSLContext db, Row row) {
        db.insertInto(BUBBLE)
                .set(BUBBLE.ID, row.id())
                .set(BUBBLE.RESPONSE_ID, row.response())
                .set(BUBBLE.QUESTION, row.question())
                .set(BUBBLE.ADDRESS_ID, row.address())
                .set(BUBBLE.MESSAGE_KEY, row.messageKey())
                .set(BUBBLE.SENT_AT, row.sentAt().toEpochMilli())
                .set(BUBBLE.ORDINAL, row.ordinal())
                .set(BUBBLE.KIND, row.kind())
                .set(BUBBLE.LANGUAGE, row.language().tag())
                .set(BUBBLE.VERSION, row.version())
                .set(BUBBLE.CONTENT, row.content())
                .set(BUBBLE.WORDS, row.words())
                .set(BUBBLE.REVISIONS, 0)
                .set(BUBBLE.RECEIVED_AT, row.receivedAt().toEpochMilli())
                .execute();
    }
}
