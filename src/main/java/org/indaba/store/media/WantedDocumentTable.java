package org.indaba.store.media;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.DOCUMENT;
import static org.indaba.store.schema.Tables.DOCUMENT_WANTED;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.indaba.document.DocumentFormat;
import org.indaba.document.DocumentStatus;
import org.indaba.questionnaire.Language;
import org.jooq.DSLContext;

/** Has the statements over documents whose bytes still have to be fetched from the chat in which they were sent. */
public final class WantedDocumentTable {
    private WantedDocumentTable() {}

    /**
     * @param reference the sealed reference
     * @param address the chat in which the sender is told the result
     */
    public record Wanted(
            long id, String consultation, String title, String channel, byte[] reference, long respondent, long address,
            Language language, int attempts) {}

    /** @param languages tags, separated by spaces */
    public record New(
            long id, String consultation, String title, String version, DocumentStatus status, String languages,
            String by, long address, Language language, String channel, byte[] reference) {}

    public static void add(DSLContext db, New document, Instant now) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, document.id())
                .set(DOCUMENT.CONSULTATION, document.consultation())
                .set(DOCUMENT.NUMBER, DocumentTable.nextNumber(db, document.consultation()))
                .set(DOCUMENT.TITLE, document.title())
                .set(DOCUMENT.VERSION, document.version())
                .set(DOCUMENT.STATUS, document.status().word())
                .set(DOCUMENT.LANGUAGES, document.languages())
                .set(DOCUMENT.STATE, "wanted")
                .set(DOCUMENT.ADDED_BY, document.by())
                .set(DOCUMENT.ADDED_AT, now.toEpochMilli())
                .set(DOCUMENT.CHANGED_AT, now.toEpochMilli())
                .execute();
        db.insertInto(DOCUMENT_WANTED)
                .set(DOCUMENT_WANTED.DOCUMENT_ID, document.id())
                .set(DOCUMENT_WANTED.ADDRESS_ID, document.address())
                .set(DOCUMENT_WANTED.LANGUAGE, document.language().tag())
                .set(DOCUMENT_WANTED.CHANNEL, document.channel())
                .set(DOCUMENT_WANTED.FILE_REFERENCE, document.reference())
                .set(DOCUMENT_WANTED.ATTEMPTS, 0)
                .set(DOCUMENT_WANTED.DUE_AT, now.toEpochMilli())
                .execute();
    }

    /** The document that has been due longest, of those that these channels can fetch. */
    public static Optional<Wanted> next(DSLContext db, Collection<String> channels, Instant now) {
        return db.select()
                .from(DOCUMENT_WANTED)
                .join(DOCUMENT).on(DOCUMENT.ID.eq(DOCUMENT_WANTED.DOCUMENT_ID))
                .join(ADDRESS).on(ADDRESS.ID.eq(DOCUMENT_WANTED.ADDRESS_ID))
                .where(DOCUMENT_WANTED.CHANNEL.in(channels))
                .and(DOCUMENT_WANTED.DUE_AT.le(now.toEpochMilli()))
                .orderBy(DOCUMENT_WANTED.DUE_AT, DOCUMENT_WANTED.DOCUMENT_ID)
                .limit(1)
                .fetchOptional(row -> new Wanted(
                        row.get(DOCUMENT.ID), row.get(DOCUMENT.CONSULTATION), row.get(DOCUMENT.TITLE),
                        row.get(DOCUMENT_WANTED.CHANNEL), row.get(DOCUMENT_WANTED.FILE_REFERENCE),
                        row.get(ADDRESS.RESPONDENT_ID), row.get(ADDRESS.ID),
                        new Language(row.get(DOCUMENT_WANTED.LANGUAGE)), row.get(DOCUMENT_WANTED.ATTEMPTS)));
    }

    /** The time at which the first of them is due. */
    public static Optional<Instant> earliest(DSLContext db, Collection<String> channels) {
        return db.select(min(DOCUMENT_WANTED.DUE_AT))
                .from(DOCUMENT_WANTED)
                .where(DOCUMENT_WANTED.CHANNEL.in(channels))
                .fetchOptional(0, Long.class)
                .map(Instant::ofEpochMilli);
    }

    public static void postpone(DSLContext db, long id, int attempts, Instant due) {
        db.update(DOCUMENT_WANTED)
                .set(DOCUMENT_WANTED.ATTEMPTS, attempts)
                .set(DOCUMENT_WANTED.DUE_AT, due.toEpochMilli())
                .where(DOCUMENT_WANTED.DOCUMENT_ID.eq(id))
                .execute();
    }

    /** Stores that the bytes are on disk. The result is false where another process was faster. */
    public static boolean keep(DSLContext db, long id, DocumentFormat format, long bytes, String sha256, Instant now) {
        boolean first = forget(db, id);
        if (first) {
            DocumentTable.keep(db, id, format, bytes, sha256, now);
        }
        return first;
    }

    /**
     * Deletes the row of a file that is no document, or cannot be fetched. The result is false where another process was
     * faster.
     */
    public static boolean drop(DSLContext db, long id) {
        boolean first = forget(db, id);
        if (first) {
            db.deleteFrom(DOCUMENT).where(DOCUMENT.ID.eq(id)).execute();
        }
        return first;
    }

    private static boolean forget(DSLContext db, long id) {
        return db.deleteFrom(DOCUMENT_WANTED).where(DOCUMENT_WANTED.DOCUMENT_ID.eq(id)).execute() > 0;
    }
}
