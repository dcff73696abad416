package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import org.indaba.questionnaire.Language;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Has the statements over the table {@code answer}: one row for each question that was answered or skipped. */
public final class AnswerTable {
    private AnswerTable() {}

    /** Deletes the row of a question, once nothing is left of the answer. */
    public static void delete(DSLContext db, long response, String question) {
        db.deleteFrom(ANSWER)
                .where(ANSWER.RESPONSE_ID.eq(response))
                .and(ANSWER.QUESTION.eq(question))
                .execute();
    }

    private static final RenderedStatement TOUCH = new RenderedStatement(db -> db
            .update(ANSWER)
            .set(ANSWER.LAST_AT, greatest(ANSWER.LAST_AT, val(0L)))
            .where(ANSWER.RESPONSE_ID.eq(0L))
            .and(ANSWER.QUESTION.eq("")));

    /** Stores when an answer changed last: by a correction, or because a message was deleted. */
    public static void touch(DSLContext db, long response, String question, Instant at) {
        TOUCH.execute(db, at.toEpochMilli(), response, question);
    }

    public static final String ANSWERED = "answered";

    public static final String SKIPPED = "skipped";

    private static final RenderedStatement SAVE = new RenderedStatement(db -> db
            .insertInto(ANSWER)
            .columns(ANSWER.RESPONSE_ID, ANSWER.QUESTION, ANSWER.STATUS, ANSWER.LANGUAGE, ANSWER.SHOWN,
                    ANSWER.FIRST_AT, ANSWER.LAST_AT)
            .values((Long) null, null, null, null, null, null, null)
            .onConflict(ANSWER.RESPONSE_ID, ANSWER.QUESTION)
            .doUpdate()
            .set(ANSWER.LANGUAGE, unlessAnswered(ANSWER.LANGUAGE))
            .set(ANSWER.SHOWN, unlessAnswered(ANSWER.SHOWN))
            .set(ANSWER.STATUS, "")
            .set(ANSWER.LAST_AT, greatest(ANSWER.LAST_AT, val(0L))));

    private static Field<String> unlessAnswered(Field<String> column) {
        return when(ANSWER.STATUS.eq(inline(SKIPPED)), excluded(column)).otherwise(column);
    }

    /**
     * Stores that a question was answered or skipped, with the question's text at the first answer. A late message was sent
     * before the stored ones, and does not change the time of the last change.
     */
    public static void save(
            DSLContext db, long response, String question, String status, Language language, String shown, Instant at) {
        long millis = at.toEpochMilli();
        SAVE.execute(db, response, question, status, language.tag(), shown, millis, millis, status, millis);
    }

    /** Tells whether an answer that is one value has been given or removed since a time. */
    public static boolean hasValueSince(DSLContext db, long response, String question, Instant at) {
        return db.fetchExists(selectOne().from(ANSWER)
                .where(ANSWER.RESPONSE_ID.eq(response))
                .and(ANSWER.QUESTION.eq(question))
                .and(ANSWER.LAST_AT.gt(at.toEpochMilli()))
                .and(exists(selectOne().from(BUBBLE)
                        .where(BUBBLE.RESPONSE_ID.eq(response))
                        .and(BUBBLE.QUESTION.eq(question))
                        .and(BUBBLE.KIND.in(StoredBubble.VALUE, StoredBubble.OPTION)))));
    }
}
