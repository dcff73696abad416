package org.indaba.store.export;

import static org.indaba.store.schema.Tables.RESPONSE;

import org.indaba.store.ReadContext;
import org.jooq.Condition;

/** How many responses {@link ResponseRows} tells of. */
public final class CountResponses {
    private CountResponses() {}

    public static long run(ReadContext db, ResponseSelection selection) {
        Condition condition = selection.responses();
        if (!selection.languages().isEmpty()) {
            condition = condition.and(RESPONSE.LANGUAGE.in(selection.languages()));
        }
        return db.fetchCount(RESPONSE, condition);
    }
}
