package org.indaba.store;

import static org.indaba.store.schema.Tables.ANSWER;

import java.time.Instant;
import org.indaba.questionnaire.Language;
import org.jooq.DSLContext;

/** Keeps that a question was answered or skipped, and how it read when it was first. */
public final class UpsertAnswer {
    public static final String ANSWERED = "answered";
    public static final String SKIPPED = "skipped";

    private static final RenderedOnce UPSERT = new RenderedOnce(db -> db
            .insertInto(ANSWER)
            .columns(ANSWER.RESPONSE_ID, ANSWER.QUESTION, ANSWER.STATUS, ANSWER.LANGUAGE, ANSWER.SHOWN,
                    ANSWER.FIRST_AT, ANSWER.LAST_AT)
            .values((Long) null, null, null, null, null, null, null)
            .onConflict(ANSWER.RESPONSE_ID, ANSWER.QUESTION)
            .doUpdate()
            .set(ANSWER.STATUS, "")
            .set(ANSWER.LAST_AT, 0L));

    private UpsertAnswer() {}

    public static void run(
            DSLContext db, long response, String question, String status, Language language, String shown, Instant at) {
        long millis = at.toEpochMilli();
        UPSERT.execute(db, response, question, status, language.tag(), shown, millis, millis, status, millis);
    }
}
