package org.indaba.store;

import static org.indaba.store.schema.Tables.TOKEN;

import java.time.Instant;
import org.indaba.consultation.Access;
import org.indaba.places.Region;
import org.jooq.DSLContext;

/** Stores a bearer token by the hash of its secret. */
public final class InsertToken {
    private InsertToken() {}

    public static void run(DSLContext db, String id, String hash, Access access, Instant at) {
        db.insertInto(TOKEN)
                .columns(TOKEN.ID, TOKEN.HASH, TOKEN.ROLE, TOKEN.REGION, TOKEN.CREATED_AT)
                .values(id, hash, access.role().word(), access.region().map(Region::word).orElse(null),
                        at.toEpochMilli())
                .execute();
    }
}
