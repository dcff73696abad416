package org.indaba.store.export;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;

import org.indaba.store.engine.RowCursor;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/**
 * Reads the files of one answer, a row for each in the order in which their bubbles were sent, as in {@link AnswerRows}.
 */
public final class AnswerFiles extends RowCursor {
    private AnswerFiles(ResultQuery<?> query) {
        super(query);
    }

    public static AnswerFiles run(DSLContext db, long response, String question) {
        return new AnswerFiles(db.select(MEDIA.STATE, MEDIA.SHA256, MEDIA.KIND, MEDIA.MIME)
                .from(BUBBLE)
                .join(MEDIA).on(MEDIA.BUBBLE_ID.eq(BUBBLE.ID))
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .and(BUBBLE.QUESTION.eq(question))
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL));
    }

    public String state() {
        return text(1);
    }

    public String sha256() {
        return text(2);
    }

    public String kind() {
        return text(3);
    }

    public String mime() {
        return text(4);
    }
}
