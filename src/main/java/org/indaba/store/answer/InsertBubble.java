package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;

import java.time.Instant;
import org.indaba.questionnaire.Language;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Keeps one bubble of an answer. */
public final class InsertBubble {
    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(BUBBLE)
            .columns(BUBBLE.ID, BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.ADDRESS_ID, BUBBLE.MESSAGE_KEY,
                    BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.KIND, BUBBLE.LANGUAGE, BUBBLE.VERSION, BUBBLE.CONTENT,
                    BUBBLE.WORDS, BUBBLE.CHARACTERS, BUBBLE.REVISIONS, BUBBLE.RECEIVED_AT)
            .values((Long) null, null, null, null, null, null, null, null, null, null, null, null, null, null, null));

    private InsertBubble() {}

    /**
     * @param version of the questionnaire, as the person saw it
     * @param characters what it takes of the bounds
     */
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
            long characters,
            Instant receivedAt) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    public static void run(DSLContext db, Row row) {
        INSERT.execute(
                db, row.id(), row.response(), row.question(), row.address(), row.messageKey(),
                row.sentAt().toEpochMilli(), row.ordinal(), row.kind(), row.language().tag(), row.version(),
                ColumnCipher.of(db).keep(KeyOwner.ANSWERS, row.response(), row.content()), row.words(), row.characters(), 0,
                row.receivedAt().toEpochMilli());
    }
}
