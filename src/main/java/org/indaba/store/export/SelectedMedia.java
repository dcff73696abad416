package org.indaba.store.export;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.STORED_FILE;

import org.indaba.store.ReadContext;
import org.indaba.store.engine.RowCursor;
import org.indaba.store.media.MediaState;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;

/**
 * Reads the stored files that {@link ResponseRows} or {@link AnswerRows} name, those with the same bytes together. A file
 * has a row for each kind of content as which it was sent.
 */
public final class SelectedMedia extends RowCursor {
    private SelectedMedia(ResultQuery<?> query) {
        super(query);
    }

    /**
     * The rows are sorted in any case. PostgreSQL with sorting switched off would go through everybody's files, and without
     * statistics compare each with each; so sorting is allowed until the transaction ends.
     */
    public static SelectedMedia run(ReadContext db, ResponseSelection selection) {
        if (db.family() == SQLDialect.POSTGRES) {
            db.execute("set local enable_sort = on");
        }
        return new SelectedMedia(db.selectDistinct(MEDIA.SHA256, MEDIA.KIND, MEDIA.MIME, STORED_FILE.BYTES)
                .from(RESPONSE)
                .join(MEDIA).on(MEDIA.RESPONSE_ID.eq(RESPONSE.ID))
                .join(BUBBLE).on(BUBBLE.ID.eq(MEDIA.BUBBLE_ID))
                .join(STORED_FILE).on(STORED_FILE.SHA256.eq(MEDIA.SHA256))
                .leftJoin(ANSWER)
                .on(ANSWER.RESPONSE_ID.eq(BUBBLE.RESPONSE_ID).and(ANSWER.QUESTION.eq(BUBBLE.QUESTION)))
                .where(condition(selection))
                .orderBy(MEDIA.SHA256));
    }

    private static Condition condition(ResponseSelection selection) {
        Condition condition = selection.responses()
                .and(RESPONSE.STATUS.ne("withdrawn"))
                .and(MEDIA.STATE.eq(MediaState.STORED));
        if (!selection.questions().isEmpty()) {
            condition = condition.and(BUBBLE.QUESTION.in(selection.questions()));
        }
        if (!selection.languages().isEmpty()) {
            condition = condition.and(RESPONSE.LANGUAGE.in(selection.languages())
                    .or(ANSWER.LANGUAGE.in(selection.languages())));
        }
        return condition;
    }

    public String sha256() {
        return text(1);
    }

    public String kind() {
        return text(2);
    }

    public String mime() {
        return text(3);
    }

    public long bytes() {
        return number(4);
    }
}
