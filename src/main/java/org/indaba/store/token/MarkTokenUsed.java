package org.indaba.store.token;

import static org.indaba.store.schema.Tables.TOKEN;

import java.time.Instant;
import org.jooq.DSLContext;

/** Writes when a token was last used. */
public final class MarkTokenUsed {
    private MarkTokenUsed() {}

    public static void run(DSLContext db, String id, Instant at) {
        db.update(TOKEN).set(TOKEN.USED_AT, at.toEpochMilli()).where(TOKEN.ID.eq(id)).execute();
    }
}
