package org.indaba.store;

import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;

import java.time.Instant;
import java.util.Optional;
import org.indaba.coordination.Draft;
import org.jooq.DSLContext;

/** What people are about to launch, one draft a person. */
public final class LaunchDrafts {
    private LaunchDrafts() {}

    public static Optional<Draft> find(DSLContext db, long respondent) {
        return db.select(LAUNCH_DRAFT.DRAFT)
                .from(LAUNCH_DRAFT)
                .where(LAUNCH_DRAFT.RESPONDENT_ID.eq(respondent))
                .fetchOptional(row -> DraftJson.read(Words.of(db).open(Owned.LAUNCH, respondent, row.value1())));
    }

    public static void save(DSLContext db, long respondent, Draft draft, Instant at) {
        String written = Words.of(db).keep(Owned.LAUNCH, respondent, DraftJson.write(draft));
        db.insertInto(LAUNCH_DRAFT)
                .columns(LAUNCH_DRAFT.RESPONDENT_ID, LAUNCH_DRAFT.DRAFT, LAUNCH_DRAFT.UPDATED_AT)
                .values(respondent, written, at.toEpochMilli())
                .onConflict(LAUNCH_DRAFT.RESPONDENT_ID)
                .doUpdate()
                .set(LAUNCH_DRAFT.DRAFT, written)
                .set(LAUNCH_DRAFT.UPDATED_AT, at.toEpochMilli())
                .execute();
    }

    public static void delete(DSLContext db, long respondent) {
        Words.of(db).retire(Owned.LAUNCH, respondent);
        db.deleteFrom(LAUNCH_DRAFT).where(LAUNCH_DRAFT.RESPONDENT_ID.eq(respondent)).execute();
    }
}
