package org.indaba.store.export;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.Map;
import org.indaba.store.ReadContext;
import org.indaba.store.answer.UpsertAnswer;
import org.jooq.impl.DSL;

/** How many have answered each question of a consultation. */
public final class CountByQuestion {
    private CountByQuestion() {}

    public static Map<String, Long> run(ReadContext db, String consultation) {
        return db.select(ANSWER.QUESTION, DSL.count())
                .from(ANSWER)
                .join(RESPONSE).on(RESPONSE.ID.eq(ANSWER.RESPONSE_ID))
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.TRIAL.isFalse())
                .and(RESPONSE.WITHDRAWN_AT.isNull())
                .and(ANSWER.STATUS.eq(UpsertAnswer.ANSWERED))
                .groupBy(ANSWER.QUESTION)
                .fetchMap(ANSWER.QUESTION, row -> row.value2().longValue());
    }
}
