package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Changes columns of a response, and with them the time of its last change. */
public final class UpdateResponse {
    private UpdateResponse() {}

    public static void run(DSLContext db, long response, Map<? extends Field<?>, ?> columns, Instant now) {
        db.update(RESPONSE)
                .set(RESPONSE.UPDATED_AT, now.toEpochMilli())
                .set(columns)
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
