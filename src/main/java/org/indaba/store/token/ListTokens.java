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

/** Every token, with what its holder and its maker may know of it: never the secret, nor its hash. */
public final class ListTokens {
    private static final int ROWS_AT_ONCE = 100;

    private ListTokens() {}

    /**
     * A token.
     *
     * @param expires the first instant that is too late; empty for a token without end
     * @param used when it was last used, to the hour
     */
    public record Listed(
            String id, ReadAccess access, Optional<String> name, Instant made, Optional<Instant> expires,
            Optional<Instant> used, Optional<Instant> revoked) {}

    /** Hands on each token, in the order in which they were made. */
    public static void run(DSLContext db, Consumer<Listed> reader) {
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
}
