package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.List;
import org.indaba.store.ReadContext;
import org.jooq.DSLContext;

/** The responses to a consultation whose person is still known, trial runs too. */
public final class IdentifiedResponses {
    private IdentifiedResponses() {}

    public record Identified(long response, long respondent) {}

    public static List<Identified> next(ReadContext db, String consultation, long after, int limit) {
        return db.select(RESPONSE.ID, RESPONSE.RESPONDENT_ID)
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.ID.gt(after))
                .and(RESPONSE.RESPONDENT_ID.isNotNull())
                .orderBy(RESPONSE.ID)
                .limit(limit)
                .fetch(row -> new Identified(row.value1(), row.value2()));
    }

    /** Whether it is still so. */
    public static boolean is(DSLContext db, Identified identified) {
        return db.fetchExists(
                RESPONSE, RESPONSE.ID.eq(identified.response()).and(RESPONSE.RESPONDENT_ID.eq(identified.respondent())));
    }

    /** Those whose person is forgotten, and who have not deleted their answers before. */
    public static int forgotten(ReadContext db, String consultation) {
        return db.fetchCount(RESPONSE, RESPONSE.CONSULTATION.eq(consultation)
                .and(RESPONSE.RESPONDENT_ID.isNull())
                .and(RESPONSE.STATUS.ne("withdrawn")));
    }
}
