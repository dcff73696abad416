package org.indaba.store.export;

import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.ROLE_GRANT;
import static org.indaba.store.schema.Tables.TOKEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.indaba.consultation.Role;
import org.indaba.store.ReadContext;

/** When answers to a consultation were downloaded, and in which role; by whom is nobody's to know. */
public final class DownloadsByRole {
    /** Those that are told: the latest. */
    private static final int MOST = 20;

    private static final String GRANT = "grant ";
    private static final String TOKEN_ACTOR = "token ";

    private DownloadsByRole() {}

    /** @param role a word of {@link Role}; empty for the server's operator */
    public record Download(Instant at, Optional<String> role) {}

    /** The earliest of the latest first. */
    public static List<Download> of(ReadContext db, String consultation) {
        List<Download> latest = new ArrayList<>(db.select(AUDIT.AT, AUDIT.ACTOR)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(consultation))
                .and(AUDIT.ACT.eq("exported"))
                .orderBy(AUDIT.SEQ.desc())
                .limit(MOST)
                .fetch(row -> new Download(Instant.ofEpochMilli(row.value1()), role(db, row.value2()))));
        Collections.reverse(latest);
        return latest;
    }

    private static Optional<String> role(ReadContext db, String actor) {
        if (actor.startsWith(GRANT)) {
            return db.select(ROLE_GRANT.ROLE).from(ROLE_GRANT)
                    .where(ROLE_GRANT.ID.eq(Long.parseLong(actor.substring(GRANT.length()))))
                    .fetchOptional(ROLE_GRANT.ROLE);
        } else if (actor.startsWith(TOKEN_ACTOR)) {
            return db.select(TOKEN.ROLE).from(TOKEN)
                    .where(TOKEN.ID.eq(actor.substring(TOKEN_ACTOR.length())))
                    .fetchOptional(TOKEN.ROLE);
        }
        return Optional.of(actor).filter(Role.SECRETARIAT.word()::equals);
    }
}
