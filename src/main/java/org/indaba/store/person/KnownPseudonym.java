package org.indaba.store.person;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.Optional;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** The name in exports that a respondent has from another response: it stays the same, also where the key was changed. */
public final class KnownPseudonym {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(RESPONSE.PSEUDONYM)
            .from(RESPONSE)
            .where(RESPONSE.RESPONDENT_ID.eq(0L))
            .and(RESPONSE.PSEUDONYM.isNotNull()));

    private KnownPseudonym() {}

    public static Optional<String> of(DSLContext db, long respondent) {
        return SELECT.first(db, row -> row.getString(1), respondent);
    }
}
