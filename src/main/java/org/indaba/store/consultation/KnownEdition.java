package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.EDITION;

import java.time.Instant;
import org.indaba.questionnaire.Edition;
import org.jooq.DSLContext;

/**
 * An edition that was offered once, as its file read then.
 *
 * @param digest of what people are shown and what is stored
 * @param source the file's text
 */
public record KnownEdition(Edition edition, String digest, String source) {

    /** Keeps it, from its first use on. */
    public void register(DSLContext db, Instant now) {
        db.insertInto(EDITION)
                .set(EDITION.QUESTIONNAIRE, edition.questionnaire())
                .set(EDITION.VERSION, edition.version())
                .set(EDITION.DIGEST, digest)
                .set(EDITION.SOURCE, source)
                .set(EDITION.REGISTERED_AT, now.toEpochMilli())
                .onConflictDoNothing()
                .execute();
    }

    /** Takes the place of a wording that nobody has been asked in yet, or of a file that says the same to people. */
    public void replace(DSLContext db) {
        db.update(EDITION)
                .set(EDITION.DIGEST, digest)
                .set(EDITION.SOURCE, source)
                .where(EDITION.QUESTIONNAIRE.eq(edition.questionnaire()))
                .and(EDITION.VERSION.eq(edition.version()))
                .execute();
    }
}
