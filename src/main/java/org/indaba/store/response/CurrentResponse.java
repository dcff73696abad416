package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.OptionalLong;
import org.indaba.conversation.state.TrialState;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/**
 * Finds a respondent's response to a consultation, if they have one that is not withdrawn; or that of their trial run,
 * where {@link TrialState#CODE} stands for the consultation.
 */
public final class CurrentResponse {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(RESPONSE.ID)
            .from(RESPONSE)
            .where(RESPONSE.RESPONDENT_ID.eq(0L))
            .and(RESPONSE.TRIAL.isFalse())
            .and(RESPONSE.CONSULTATION.eq("")));

    private static final RenderedStatement TRIAL = new RenderedStatement(db -> db
            .select(RESPONSE.ID)
            .from(RESPONSE)
            .where(RESPONSE.RESPONDENT_ID.eq(0L))
            .and(RESPONSE.TRIAL.isTrue()));

    private CurrentResponse() {}

    public static OptionalLong find(DSLContext db, long respondent, String consultation) {
        if (TrialState.is(consultation)) {
            return TRIAL.first(db, row -> OptionalLong.of(row.getLong(1)), respondent).orElse(OptionalLong.empty());
        }
        return SELECT.first(db, row -> OptionalLong.of(row.getLong(1)), respondent, consultation)
                .orElse(OptionalLong.empty());
    }
}
