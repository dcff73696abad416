package org.indaba.store.person;

import static org.indaba.store.schema.Tables.RESUME_CODE;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/**
 * Has the statements over the codes with which people come back: a hash and what the code is derived from, never the code.
 */
public final class ResumeCodeTable {
    private static final RenderedStatement SEED = new RenderedStatement(db -> db
            .select(RESUME_CODE.SEED, RESUME_CODE.SEALED)
            .from(RESUME_CODE)
            .where(RESUME_CODE.RESPONDENT_ID.eq(0L)));

    private static final RenderedStatement RESPONDENT = new RenderedStatement(
            db -> db.select(RESUME_CODE.RESPONDENT_ID).from(RESUME_CODE).where(RESUME_CODE.HASH.eq("")));

    private ResumeCodeTable() {}

    /** Adds a respondent's code; an existing one stays. */
    public static void add(DSLContext db, long respondent, long seed, String hash, Instant now) {
        db.insertInto(RESUME_CODE)
                .set(RESUME_CODE.HASH, hash)
                .set(RESUME_CODE.RESPONDENT_ID, respondent)
                .set(RESUME_CODE.SEED, seed)
                .set(RESUME_CODE.CREATED_AT, now.toEpochMilli())
                .onConflictDoNothing()
                .execute();
    }

    /** @param sealed the code, where it was given before the key was changed; else null */
    public record Origin(long seed, byte[] sealed) {}

    public static Optional<Origin> origin(DSLContext db, long respondent) {
        return SEED.first(db, row -> new Origin(row.getLong(1), row.getBytes(2)), respondent);
    }

    public static OptionalLong respondent(DSLContext db, String hash) {
        return only(RESPONDENT.first(db, row -> row.getLong(1), hash));
    }

    private static OptionalLong only(Optional<Long> found) {
        return found.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    public static void delete(DSLContext db, long respondent) {
        db.deleteFrom(RESUME_CODE).where(RESUME_CODE.RESPONDENT_ID.eq(respondent)).execute();
    }
}
