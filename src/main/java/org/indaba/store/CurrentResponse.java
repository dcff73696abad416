package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.OptionalLong;
import org.jooq.DSLContext;

/** Finds a respondent's response to a consultation, if they have one that is not withdrawn. */
public final class CurrentResponse {
    private static final RenderedOnce SELECT = new RenderedOnce(db -> db
            .select(RESPONSE.ID)
            .from(RESPONSE)
            .where(RESPONSE.RESPONDENT_ID.eq(0L))
            .and(RESPONSE.CONSULTATION.eq("")));

    private CurrentResponse() {}

    public static OptionalLong find(DSLContext db, long respondent, String consultation) {
        return SELECT.first(db, row -> OptionalLong.of(row.getLong(1)), respondent, consultation)
                .orElse(OptionalLong.empty());
    }
}
