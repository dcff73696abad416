package org.indaba.store.export;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.indaba.store.ReadContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How many responses of a consultation that stand have each code in a column, the most frequent first. */
public final class CountByColumn {
    private CountByColumn() {}

    /** The empty code is for those who did not say. */
    public static Map<String, Long> run(ReadContext db, String consultation, Field<String> column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        db.select(column, DSL.count())
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.TRIAL.isFalse())
                .and(RESPONSE.WITHDRAWN_AT.isNull())
                .groupBy(column)
                .orderBy(DSL.count().desc(), column.nullsFirst())
                .forEach(row -> counts.put(row.value1() == null ? "" : row.value1(), row.value2().longValue()));
        return counts;
    }
}
