package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.selectOne;

import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/**
 * Whether a response holds what is published with a name: the name, the organization, in which capacity. Most never do, and
 * to cut the log after an erasure of nothing would keep everybody waiting.
 */
public final class HoldsIdentity {
    private static final RenderedStatement QUERY = new RenderedStatement(db -> selectOne()
            .from(RESPONSE)
            .where(RESPONSE.ID.eq(0L))
            .and(RESPONSE.NAME_SEALED.isNotNull()
                    .or(RESPONSE.ORGANIZATION_SEALED.isNotNull())
                    .or(RESPONSE.INDIVIDUAL_CAPACITY.isNotNull())));

    private HoldsIdentity() {}

    public static boolean of(DSLContext db, long response) {
        return QUERY.first(db, row -> true, response).isPresent();
    }
}
