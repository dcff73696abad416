package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;

import org.jooq.DSLContext;

/** Whether a respondent has any response that is not withdrawn. */
public final class HasResponse {
    private HasResponse() {}

    public static boolean of(DSLContext db, long respondent) {
        return db.fetchExists(RESPONSE, RESPONSE.RESPONDENT_ID.eq(respondent));
    }
}
