package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.ANNOUNCEMENT_DRAFT;

import java.time.Instant;
import java.util.Optional;
import org.indaba.coordination.announcement.AnnouncementDraft;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.TranslatedTextJson;
import org.jooq.DSLContext;

/** Has the statements over drafts of announcements, one for each person. */
public final class AnnouncementDraftTable {
    private AnnouncementDraftTable() {}

    public static Optional<AnnouncementDraft> find(DSLContext db, long respondent) {
        return db.select(ANNOUNCEMENT_DRAFT.CONSULTATION, ANNOUNCEMENT_DRAFT.DRAFT)
                .from(ANNOUNCEMENT_DRAFT)
                .where(ANNOUNCEMENT_DRAFT.RESPONDENT_ID.eq(respondent))
                .fetchOptional(row -> new AnnouncementDraft(
                        row.value1(),
                        TranslatedTextJson.read(ColumnCipher.of(db).open(KeyOwner.ANNOUNCEMENT, respondent, row.value2()))));
    }

    public static void save(DSLContext db, long respondent, AnnouncementDraft draft, Instant at) {
        String texts = ColumnCipher.of(db).keep(KeyOwner.ANNOUNCEMENT, respondent, TranslatedTextJson.write(draft.texts()));
        db.insertInto(ANNOUNCEMENT_DRAFT)
                .columns(
                        ANNOUNCEMENT_DRAFT.RESPONDENT_ID, ANNOUNCEMENT_DRAFT.CONSULTATION, ANNOUNCEMENT_DRAFT.DRAFT,
                        ANNOUNCEMENT_DRAFT.UPDATED_AT)
                .values(respondent, draft.consultation(), texts, at.toEpochMilli())
                .onConflict(ANNOUNCEMENT_DRAFT.RESPONDENT_ID)
                .doUpdate()
                .set(ANNOUNCEMENT_DRAFT.CONSULTATION, draft.consultation())
                .set(ANNOUNCEMENT_DRAFT.DRAFT, texts)
                .set(ANNOUNCEMENT_DRAFT.UPDATED_AT, at.toEpochMilli())
                .execute();
    }

    public static void delete(DSLContext db, long respondent) {
        ColumnCipher.of(db).retire(KeyOwner.ANNOUNCEMENT, respondent);
        db.deleteFrom(ANNOUNCEMENT_DRAFT).where(ANNOUNCEMENT_DRAFT.RESPONDENT_ID.eq(respondent)).execute();
    }
}
