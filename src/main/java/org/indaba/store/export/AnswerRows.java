package org.indaba.store.export;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import org.indaba.store.ReadContext;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RowCursor;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/**
 * Reads the answers of the selected responses, a row for each bubble and file in the order in which they were sent. An
 * answer without a bubble is one row; a withdrawn response has none. The order is that of the indexes, as in {@link
 * ResponseRows}.
 */
public final class AnswerRows extends RowCursor {
    private AnswerRows(ResultQuery<?> query) {
        super(query, FETCH_WORDS);
    }

    public static AnswerRows run(ReadContext db, ResponseSelection selection) {
        return new AnswerRows(db.select(
                        ANSWER.RESPONSE_ID, ANSWER.QUESTION, BUBBLE.ID, BUBBLE.CONTENT, BUBBLE.REVISIONS,
                        BUBBLE.VERSION, MEDIA.STATE, MEDIA.SHA256, MEDIA.KIND, MEDIA.MIME,
                        ANSWER.STATUS, ANSWER.LANGUAGE, ANSWER.FIRST_AT, ANSWER.LAST_AT,
                        RESPONSE.VERSION, RESPONSE.CONSENTED_AT, RESPONSE.COUNTRY, RESPONSE.STAKEHOLDER_TYPE,
                        BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .from(RESPONSE)
                .join(ANSWER).on(ANSWER.RESPONSE_ID.eq(RESPONSE.ID))
                .leftJoin(BUBBLE)
                .on(BUBBLE.RESPONSE_ID.eq(ANSWER.RESPONSE_ID).and(BUBBLE.QUESTION.eq(ANSWER.QUESTION)))
                .leftJoin(MEDIA).on(MEDIA.BUBBLE_ID.eq(BUBBLE.ID))
                .where(condition(selection))
                .orderBy(RESPONSE.ID, ANSWER.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL));
    }

    /** The condition by which {@link AnswerRows} counts too. */
    static Condition condition(ResponseSelection selection) {
        Condition condition = selection.responses().and(RESPONSE.STATUS.ne("withdrawn"));
        if (!selection.languages().isEmpty()) {
            condition = condition.and(ANSWER.LANGUAGE.in(selection.languages()));
        }
        if (!selection.questions().isEmpty()) {
            condition = condition.and(ANSWER.QUESTION.in(selection.questions()));
        }
        return condition;
    }

    public long response() {
        return number(1);
    }

    public String question() {
        return text(2);
    }

    /** 0 where the answer has none. */
    public long bubble() {
        return number(3);
    }

    public String content() {
        return text(4, KeyOwner.ANSWERS, 1);
    }

    public long revisions() {
        return number(5);
    }

    public String bubbleVersion() {
        return text(6);
    }

    /** Empty where the bubble has no file. */
    public String mediaState() {
        return text(7);
    }

    public String mediaSha256() {
        return text(8);
    }

    public String mediaKind() {
        return text(9);
    }

    public String mediaMime() {
        return text(10);
    }

    public String status() {
        return text(11);
    }

    public String language() {
        return text(12);
    }

    /** Milliseconds since 1970 UTC, like the other times. */
    public long firstAt() {
        return number(13);
    }

    public long lastAt() {
        return number(14);
    }

    public String responseVersion() {
        return text(15);
    }

    public long consentedAt() {
        return number(16);
    }

    public String country() {
        return text(17);
    }

    public String stakeholderType() {
        return text(18);
    }

    /** Together with {@link #ordinal} it gives the order of the bubbles of an answer. */
    public long sentAt() {
        return number(19);
    }

    public long ordinal() {
        return number(20);
    }

    /** The number of answers in {@link AnswerRows}. */
    public static long count(ReadContext db, ResponseSelection selection) {
        return db.select(DSL.count())
                .from(RESPONSE)
                .join(ANSWER).on(ANSWER.RESPONSE_ID.eq(RESPONSE.ID))
                .where(AnswerRows.condition(selection))
                .fetchSingle()
                .value1();
    }
}
