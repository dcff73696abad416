package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import org.jooq.DSLContext;

/** Whether an answer that is one value has been given, or left out again, since a time. */
public final class ValueGivenSince {
    private ValueGivenSince() {}

    public static boolean run(DSLContext db, long response, String question, Instant at) {
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
