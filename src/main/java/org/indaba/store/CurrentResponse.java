package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.OptionalLong;
import org.jooq.DSLContext;

/** Finds a respondent's response to a consultation, if they have one that is not withdrawn. */
public final class CurrentResponse {
    private CurrentResponse() {}

    public static OptionalLong find(DSLContext db, long respondent, String consultation) {
        return db.select(RESPONSE.ID)
                .from(RESPONSE)
                .where(RESPONSE.RESPONDENT_ID.eq(respondent))
                .and(RESPONSE.CONSULTATION.eq(consultation))
                .fetchOptional()
                .map(row -> OptionalLong.of(row.value1()))
                .orElse(OptionalLong.empty());
    }
}
