package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.EDITION;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.max;

import java.util.List;
import java.util.Set;
import org.indaba.questionnaire.Edition;
import org.indaba.store.ReadContext;
import org.jooq.DSLContext;

/** Has the statements over the table {@code edition}: the editions of questionnaires that were asked. */
public final class EditionTable {
    private EditionTable() {}

    /** The editions that somebody has agreed to answer. */
    public static Set<Edition> inUse(ReadContext db) {
        return inUseAfter(db, Long.MIN_VALUE);
    }

    /** The latest response, from which a later look can continue. */
    public static long latestResponse(ReadContext db) {
        Long latest = db.select(max(RESPONSE.ID)).from(RESPONSE).fetchSingle().value1();
        return latest == null ? Long.MIN_VALUE : latest;
    }

    /** The editions of responses that were begun after this one. */
    public static Set<Edition> inUseAfter(DSLContext db, long response) {
        return db.selectDistinct(RESPONSE.QUESTIONNAIRE, RESPONSE.VERSION)
                .from(RESPONSE)
                .where(RESPONSE.ID.gt(response))
                .fetchSet(row -> new Edition(row.value1(), row.value2()));
    }

    /** The editions of one consultation, the latest begun first. */
    public static List<Edition> ofConsultation(ReadContext db, String consultation) {
        return db.select(RESPONSE.QUESTIONNAIRE, RESPONSE.VERSION)
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .groupBy(RESPONSE.QUESTIONNAIRE, RESPONSE.VERSION)
                .orderBy(max(RESPONSE.ID).desc())
                .fetch(row -> new Edition(row.value1(), row.value2()));
    }

    public static List<KnownEdition> all(DSLContext db) {
        return db.select(EDITION.QUESTIONNAIRE, EDITION.VERSION, EDITION.DIGEST, EDITION.SOURCE)
                .from(EDITION)
                .orderBy(EDITION.REGISTERED_AT, EDITION.QUESTIONNAIRE, EDITION.VERSION)
                .fetch(row -> new KnownEdition(
                        new Edition(row.value1(), row.value2()), row.value3(), row.value4()));
    }
}
