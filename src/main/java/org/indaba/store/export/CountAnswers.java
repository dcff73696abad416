package org.indaba.store.export;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.RESPONSE;

import org.indaba.store.ReadContext;
import org.jooq.impl.DSL;

/** How many answers {@link AnswerRows} tells of. */
public final class CountAnswers {
    private CountAnswers() {}

    public static long run(ReadContext db, ResponseSelection selection) {
        return db.select(DSL.count())
                .from(RESPONSE)
                .join(ANSWER).on(ANSWER.RESPONSE_ID.eq(RESPONSE.ID))
                .where(AnswerRows.condition(selection))
                .fetchSingle()
                .value1();
    }
}
