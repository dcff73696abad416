package org.indaba.store.token;

import static org.indaba.store.schema.Tables.TOKEN;

import java.time.Instant;
import org.jooq.DSLContext;

/** Ends a token. False where there is no such token, or it was revoked before. */
public final class RevokeToken {
    private RevokeToken() {}

    public static boolean run(DSLContext db, String id, Instant at) {
        return db.update(TOKEN)
                        .set(TOKEN.REVOKED_AT, at.toEpochMilli())
                        .where(TOKEN.ID.eq(id).and(TOKEN.REVOKED_AT.isNull()))
                        .execute()
                == 1;
    }
}
