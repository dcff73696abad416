package org.indaba.store.export;

import static org.indaba.store.schema.Tables.BUBBLE;

import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RowCursor;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/** Reads the texts of one answer, a row for each bubble in the order in which they were sent, as in {@link AnswerRows}. */
public final class AnswerWords extends RowCursor {
    private AnswerWords(ResultQuery<?> query) {
        super(query, FETCH_WORDS);
    }

    public static AnswerWords run(DSLContext db, long response, String question) {
        return new AnswerWords(db.select(BUBBLE.RESPONSE_ID, BUBBLE.CONTENT)
                .from(BUBBLE)
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .and(BUBBLE.QUESTION.eq(question))
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL));
    }

    /** Empty where the bubble has none. */
    public String content() {
        return text(2, KeyOwner.ANSWERS, 1);
    }
}
