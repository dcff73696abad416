package org.indaba.store.token;

import static org.indaba.store.schema.Tables.TOKEN;

import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.ReadAccess;
import org.jooq.DSLContext;

/** Finds the token whose secret has this hash, also one that opens nothing any more. */
public final class TokenByHash {
    private TokenByHash() {}

    /**
     * What a token opens, and until when.
     *
     * @param expires the first instant that is too late; empty for a token without end
     * @param used when it was last used, to the hour
     */
    public record Found(
            String id, ReadAccess access, Optional<Instant> expires, Optional<Instant> revoked, Optional<Instant> used) {

        public boolean expired(Instant now) {
            return expires.isPresent() && !now.isBefore(expires.get());
        }
    }

    public static Optional<Found> run(DSLContext db, String hash) {
        return db.select(TOKEN.ID, TOKEN.ROLE, TOKEN.REGION, TOKEN.EXPIRES_AT, TOKEN.REVOKED_AT, TOKEN.USED_AT)
                .from(TOKEN)
                .where(TOKEN.HASH.eq(hash))
                .fetchOptional(row -> new Found(
                        row.value1(), ListTokens.access(row.value2(), row.value3()), ListTokens.instant(row.value4()),
                        ListTokens.instant(row.value5()), ListTokens.instant(row.value6())));
    }
}
