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
 * The stored files that {@link ResponseRows} or {@link AnswerRows} tell of, those with the same bytes together. A file
 * is a row for each kind of content that it was sent as.
 */
public final class SelectedMedia extends RowCursor {
    private SelectedMedia(ResultQuery<?> query) {
        super(query);
    }

    /**
     * They are sorted in any case. PostgreSQL, told to sort nothing, would go through the files of everybody, and where it has
     * no figures of them compare each with each: so it may sort, until the transaction ends.
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
