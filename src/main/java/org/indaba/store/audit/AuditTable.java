package org.indaba.store.audit;

import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.ROLE_GRANT;
import static org.indaba.store.schema.Tables.TOKEN;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.indaba.consultation.Role;
import org.indaba.coordination.report.LogEntry;
import org.indaba.store.ReadContext;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/**
 * Has the statements over the table {@code audit}. Each row contains the hash of the one before it ({@link AuditChain}).
 */
public final class AuditTable {
    private AuditTable() {}

    private static final RenderedStatement LAST = new RenderedStatement(db -> db
            .select(AUDIT.SEQ, AUDIT.HASH)
            .from(AUDIT)
            .orderBy(AUDIT.SEQ.desc())
            .limit(inline(1)));

    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(AUDIT)
            .columns(AUDIT.SEQ, AUDIT.AT, AUDIT.ACTOR, AUDIT.ACT, AUDIT.SUBJECT, AUDIT.DETAIL, AUDIT.HASH)
            .values((Long) null, null, null, null, null, null, null));

    private record Link(long seq, String hash) {}

    /**
     * Adds an act to the chain. The writer's lock prevents two rows from following the same one. {@code actor}, {@code
     * act}, {@code subject} and {@code detail} must not contain personal data.
     */
    public static void append(DSLContext db, Instant at, String actor, String act, String subject, String detail) {
        Link last = LAST.first(db, row -> new Link(row.getLong(1), row.getString(2)))
                .orElse(new Link(0, AuditChain.START));
        long seq = last.seq() + 1;
        long millis = at.toEpochMilli();
        INSERT.execute(
                db, seq, millis, actor, act, subject, detail,
                AuditChain.hash(last.hash(), seq, millis, actor, act, subject, detail));
    }

    /** Tells whether something was done since a time, according to the audit. */
    public static boolean hasSince(DSLContext db, String subject, String act, Collection<String> details, Instant at) {
        return db.fetchExists(AUDIT, AUDIT.SUBJECT.eq(subject)
                .and(AUDIT.ACT.eq(act))
                .and(AUDIT.AT.gt(at.toEpochMilli()))
                .and(AUDIT.DETAIL.in(details)));
    }

    public static Optional<LastAuditRow> last(DSLContext db) {
        return db.select(AUDIT.SEQ, AUDIT.HASH)
                .from(AUDIT)
                .orderBy(AUDIT.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new LastAuditRow(row.value1(), row.value2()));
    }

    /** The most acts of one list, which fit into one message on a phone. */
    private static final int MOST_LATEST = 20;

    /**
     * The latest acts of people with a role, and of the server's operator, on a consultation, the last first. Acts of
     * stakeholders, such as refusing consent, and refused forms are left out.
     */
    public static List<LogEntry> latestOf(ReadContext db, String consultation) {
        return db.select(AUDIT.AT, AUDIT.ACTOR, AUDIT.ACT, AUDIT.DETAIL)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(consultation))
                .and(AUDIT.ACT.lt("refused").or(AUDIT.ACT.gt("refused")))
                .and(AUDIT.ACTOR.notIn("respondent", "session"))
                .orderBy(AUDIT.SEQ.desc())
                .limit(MOST_LATEST)
                .fetch(row -> new LogEntry(
                        Instant.ofEpochMilli(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** The most downloads of one list. */
    private static final int MOST_DOWNLOADS = 20;

    private static final String GRANT = "grant ";

    private static final String TOKEN_ACTOR = "token ";

    /** @param role a word of {@link Role}; empty for the server's operator */
    public record Download(Instant at, Optional<String> role) {}

    /**
     * When answers to a consultation were downloaded, and in which role; the person is not told. Returns the latest
     * downloads, the earliest of them first.
     */
    public static List<Download> downloadsByRole(ReadContext db, String consultation) {
        List<Download> latest = new ArrayList<>(db.select(AUDIT.AT, AUDIT.ACTOR)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(consultation))
                .and(AUDIT.ACT.eq("exported"))
                .orderBy(AUDIT.SEQ.desc())
                .limit(MOST_DOWNLOADS)
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
