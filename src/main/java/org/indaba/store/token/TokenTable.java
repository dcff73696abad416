package org.indaba.store.token;

import static org.indaba.store.schema.Tables.TOKEN;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.indaba.consultation.ReadAccess;
import org.indaba.consultation.Role;
import org.indaba.places.Region;
import org.jooq.DSLContext;
import org.jooq.Record8;

/** Has the statements over the table {@code token}: the tokens that give access over HTTP. */
public final class TokenTable {
    private TokenTable() {}

    /** Stores a bearer token by the hash of its secret, without a name and without end. */
    public static void insert(DSLContext db, String id, String hash, ReadAccess access, Instant at) {
        insert(db, id, hash, access, Optional.empty(), Optional.empty(), at);
    }

    /** @param expires the first instant at which it is invalid */
    public static void insert(
            DSLContext db, String id, String hash, ReadAccess access, Optional<String> name, Optional<Instant> expires,
            Instant at) {
        db.insertInto(TOKEN)
                .columns(TOKEN.ID, TOKEN.HASH, TOKEN.ROLE, TOKEN.REGION, TOKEN.NAME, TOKEN.EXPIRES_AT, TOKEN.CREATED_AT)
                .values(id, hash, access.role().word(), access.region().map(Region::word).orElse(null),
                        name.orElse(null), expires.map(Instant::toEpochMilli).orElse(null), at.toEpochMilli())
                .execute();
    }

    private static final int ROWS_AT_ONCE = 100;

    /**
     * A token.
     *
     * @param expires the first instant at which it is invalid; empty for a token without end
     * @param used when it was last used, to the hour
     */
    public record Listed(
            String id, ReadAccess access, Optional<String> name, Instant made, Optional<Instant> expires,
            Optional<Instant> used, Optional<Instant> revoked) {}

    /**
     * Passes every token on, in the order in which they were made, with what its holder and its maker may know: never the
     * secret, nor its hash.
     */
    public static void each(DSLContext db, Consumer<Listed> reader) {
        try (Stream<Record8<String, String, String, String, Long, Long, Long, Long>> rows = db
                .select(TOKEN.ID, TOKEN.ROLE, TOKEN.REGION, TOKEN.NAME, TOKEN.CREATED_AT, TOKEN.EXPIRES_AT,
                        TOKEN.USED_AT, TOKEN.REVOKED_AT)
                .from(TOKEN)
                .orderBy(TOKEN.CREATED_AT, TOKEN.ID)
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()) {
            rows.forEach(row -> reader.accept(new Listed(
                    row.value1(), access(row.value2(), row.value3()), Optional.ofNullable(row.value4()),
                    Instant.ofEpochMilli(row.value5()), instant(row.value6()), instant(row.value7()),
                    instant(row.value8()))));
        }
    }

    static ReadAccess access(String role, String region) {
        return new ReadAccess(
                Role.of(role).orElseThrow(),
                Optional.ofNullable(region).map(word -> Region.of(word).orElseThrow()));
    }

    static Optional<Instant> instant(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    /**
     * The access that a token gives, and its end.
     *
     * @param expires the first instant at which it is invalid; empty for a token without end
     * @param used when it was last used, to the hour
     */
    public record Found(
            String id, ReadAccess access, Optional<Instant> expires, Optional<Instant> revoked, Optional<Instant> used) {

        public boolean expired(Instant now) {
            return expires.isPresent() && !now.isBefore(expires.get());
        }
    }

    /** Finds the token whose secret has this hash, even an expired or revoked one. */
    public static Optional<Found> findByHash(DSLContext db, String hash) {
        return db.select(TOKEN.ID, TOKEN.ROLE, TOKEN.REGION, TOKEN.EXPIRES_AT, TOKEN.REVOKED_AT, TOKEN.USED_AT)
                .from(TOKEN)
                .where(TOKEN.HASH.eq(hash))
                .fetchOptional(row -> new Found(
                        row.value1(), access(row.value2(), row.value3()), instant(row.value4()),
                        instant(row.value5()), instant(row.value6())));
    }

    /** Stores when a token was last used. */
    public static void markUsed(DSLContext db, String id, Instant at) {
        db.update(TOKEN).set(TOKEN.USED_AT, at.toEpochMilli()).where(TOKEN.ID.eq(id)).execute();
    }

    /** Revokes a token. The result is false where there is no such token, or it was revoked before. */
    public static boolean revoke(DSLContext db, String id, Instant at) {
        return db.update(TOKEN)
                        .set(TOKEN.REVOKED_AT, at.toEpochMilli())
                        .where(TOKEN.ID.eq(id).and(TOKEN.REVOKED_AT.isNull()))
                        .execute()
                == 1;
    }
}
