package org.indaba.store;

import static org.indaba.store.schema.Tables.ANSWER;

import java.time.Instant;
import org.indaba.questionnaire.Language;
import org.jooq.DSLContext;

/** Keeps that a question was answered or skipped, and how it read when it was first. */
public final class UpsertAnswer {
    public static final String ANSWERED = "answered";
    public static final String SKIPPED = "skipped";

    private UpsertAnswer() {}

    public static void run(
            DSLContext db, long response, String question, String status, Language language, String shown, Instant at) {
        db.insertInto(ANSWER)
                .set(ANSWER.RESPONSE_ID, response)
                .set(ANSWER.QUESTION, question)
                .set(ANSWER.STATUS, status)
                .set(ANSWER.LANGUAGE, language.tag())
                .set(ANSWER.SHOWN, shown)
                .set(ANSWER.FIRST_AT, at.toEpochMilli())
                .set(ANSWER.LAST_AT, at.toEpochMilli())
                .onConflict(ANSWER.RESPONSE_ID, ANSWER.QUESTION)
                .doUpdate()
                .set(ANSWER.STATUS, status)
                .set(ANSWER.LAST_AT, at.toEpochMilli())
                .execute();
    }
}
