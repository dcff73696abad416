package org.indaba.store.export;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.Map;
import org.indaba.store.ReadContext;
import org.jooq.impl.DSL;

/** How many responses of a consultation have each status. Trial runs are not counted. */
public final class CountByStatus {
    private CountByStatus() {}

    public static Map<String, Long> run(ReadContext db, String consultation) {
        return db.select(RESPONSE.STATUS, DSL.count())
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.TRIAL.isFalse())
                .groupBy(RESPONSE.STATUS)
                .fetchMap(RESPONSE.STATUS, row -> row.value2().longValue());
    }
}
