package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.max;

import java.util.List;
import java.util.Set;
import org.indaba.questionnaire.Edition;
import org.jooq.DSLContext;

/** The editions that somebody has agreed to answer. */
public final class EditionsInUse {
    private EditionsInUse() {}

    public static Set<Edition> all(DSLContext db) {
        return db.selectDistinct(RESPONSE.QUESTIONNAIRE, RESPONSE.VERSION)
                .from(RESPONSE)
                .fetchSet(row -> new Edition(row.value1(), row.value2()));
    }

    /** Those of one consultation, the latest begun first. */
    public static List<Edition> of(DSLContext db, String consultation) {
        return db.select(RESPONSE.QUESTIONNAIRE, RESPONSE.VERSION)
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .groupBy(RESPONSE.QUESTIONNAIRE, RESPONSE.VERSION)
                .orderBy(max(RESPONSE.ID).desc())
                .fetch(row -> new Edition(row.value1(), row.value2()));
    }
}
