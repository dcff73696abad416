package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Changes columns of a response, and with them the time of its last change. That grows with every change, also within a
 * millisecond or when the clock was set back, so that it tells one state of a response from the next.
 */
public final class UpdateResponse {
    private UpdateResponse() {}

    /** Now, or a millisecond after the last change where now is not later. */
    static Field<Long> after(Instant now) {
        return greatest(val(now.toEpochMilli()), RESPONSE.UPDATED_AT.plus(inline(1)));
    }

    public static void run(DSLContext db, long response, Map<? extends Field<?>, ?> columns, Instant now) {
        db.update(RESPONSE)
                .set(RESPONSE.UPDATED_AT, after(now))
                .set(columns)
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
