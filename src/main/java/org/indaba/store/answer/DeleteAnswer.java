package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.ANSWER;

import org.jooq.DSLContext;

/** Forgets that a question was answered, once nothing is left of the answer. */
public final class DeleteAnswer {
    private DeleteAnswer() {}

    public static void run(DSLContext db, long response, String question) {
        db.deleteFrom(ANSWER)
                .where(ANSWER.RESPONSE_ID.eq(response))
                .and(ANSWER.QUESTION.eq(question))
                .execute();
    }
}
