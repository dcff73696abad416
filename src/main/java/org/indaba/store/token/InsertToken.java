package org.indaba.store.token;

import static org.indaba.store.schema.Tables.TOKEN;

import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.ReadAccess;
import org.indaba.places.Region;
import org.jooq.DSLContext;

/** Stores a bearer token by the hash of its secret. */
public final class InsertToken {
    private InsertToken() {}

    /** A token without a name and without end. */
    public static void run(DSLContext db, String id, String hash, ReadAccess access, Instant at) {
        run(db, id, hash, access, Optional.empty(), Optional.empty(), at);
    }

    /** @param expires the first instant that is too late */
    public static void run(
            DSLContext db, String id, String hash, ReadAccess access, Optional<String> name, Optional<Instant> expires,
            Instant at) {
        db.insertInto(TOKEN)
                .columns(TOKEN.ID, TOKEN.HASH, TOKEN.ROLE, TOKEN.REGION, TOKEN.NAME, TOKEN.EXPIRES_AT, TOKEN.CREATED_AT)
                .values(id, hash, access.role().word(), access.region().map(Region::word).orElse(null),
                        name.orElse(null), expires.map(Instant::toEpochMilli).orElse(null), at.toEpochMilli())
                .execute();
    }
}
