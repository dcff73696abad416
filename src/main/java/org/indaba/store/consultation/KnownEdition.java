package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.EDITION;

import java.time.Instant;
import org.indaba.questionnaire.Edition;
import org.jooq.DSLContext;

/**
 * An edition that was offered once, with the text of its file at that time.
 *
 * @param digest the digest of what people see and what is stored
 * @param source the file's text
 */
public record KnownEdition(Edition edition, String digest, String source) {

    /** Stores the edition at its first use. */
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

    /** Replaces a text in which nobody has been asked yet, or that of a file with the same content for people. */
    public void replace(DSLContext db) {
        db.update(EDITION)
                .set(EDITION.DIGEST, digest)
                .set(EDITION.SOURCE, source)
                .where(EDITION.QUESTIONNAIRE.eq(edition.questionnaire()))
                .and(EDITION.VERSION.eq(edition.version()))
                .execute();
    }
}
