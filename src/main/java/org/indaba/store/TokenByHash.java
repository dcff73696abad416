package org.indaba.store;

import static org.indaba.store.schema.Tables.TOKEN;

import java.util.Optional;
import org.indaba.consultation.Access;
import org.indaba.consultation.Role;
import org.indaba.places.Region;
import org.jooq.DSLContext;

/** Finds the token whose secret has this hash, unless it was revoked. */
public final class TokenByHash {
    private TokenByHash() {}

    /** What a token opens. */
    public record Found(String id, Access access) {}

    public static Optional<Found> run(DSLContext db, String hash) {
        return db.select(TOKEN.ID, TOKEN.ROLE, TOKEN.REGION)
                .from(TOKEN)
                .where(TOKEN.HASH.eq(hash).and(TOKEN.REVOKED_AT.isNull()))
                .fetchOptional(row -> new Found(
                        row.value1(),
                        new Access(
                                Role.of(row.value2()).orElseThrow(),
                                Optional.ofNullable(row.value3()).map(word -> Region.of(word).orElseThrow()))));
    }
}
