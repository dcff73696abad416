package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Keeps when an answer changed last: a correction, or a message less. */
public final class TouchAnswer {
    private static final RenderedStatement UPDATE = new RenderedStatement(db -> db
            .update(ANSWER)
            .set(ANSWER.LAST_AT, greatest(ANSWER.LAST_AT, val(0L)))
            .where(ANSWER.RESPONSE_ID.eq(0L))
            .and(ANSWER.QUESTION.eq("")));

    private TouchAnswer() {}

    public static void run(DSLContext db, long response, String question, Instant at) {
        UPDATE.execute(db, at.toEpochMilli(), response, question);
    }
}
