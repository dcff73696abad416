package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import org.indaba.questionnaire.Language;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Keeps that a question was answered or skipped, and how it read when it was first answered. What came late was sent
 * before what is kept, and leaves the time of the last change.
 */
public final class UpsertAnswer {
    public static final String ANSWERED = "answered";
    public static final String SKIPPED = "skipped";

    private static final RenderedStatement UPSERT = new RenderedStatement(db -> db
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

    private UpsertAnswer() {}

    private static Field<String> unlessAnswered(Field<String> column) {
        return when(ANSWER.STATUS.eq(inline(SKIPPED)), excluded(column)).otherwise(column);
    }

    public static void run(
            DSLContext db, long response, String question, String status, Language language, String shown, Instant at) {
        long millis = at.toEpochMilli();
        UPSERT.execute(db, response, question, status, language.tag(), shown, millis, millis, status, millis);
    }
}
