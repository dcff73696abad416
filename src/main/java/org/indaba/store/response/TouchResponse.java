package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/**
 * Keeps that something about a response has changed, its answers for one. The time grows as {@link UpdateResponse} has
 * it.
 */
public final class TouchResponse {
    private static final RenderedStatement UPDATE = new RenderedStatement(
            db -> db.update(RESPONSE)
                    .set(RESPONSE.UPDATED_AT, UpdateResponse.after(Instant.EPOCH))
                    .where(RESPONSE.ID.eq(0L)));

    private TouchResponse() {}

    public static void run(DSLContext db, long response, Instant now) {
        UPDATE.execute(db, now.toEpochMilli(), response);
    }
}
