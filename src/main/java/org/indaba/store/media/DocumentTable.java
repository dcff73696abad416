package org.indaba.store.media;

import static org.indaba.store.schema.Tables.DOCUMENT;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.document.DocumentStatus;
import org.indaba.questionnaire.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Has the statements over the documents of consultations. The uses of their bytes are counted like those of every file. */
public final class DocumentTable {
    private static final String KEPT = "kept";

    private DocumentTable() {}

    /** The next free number of a document in this consultation. */
    public static int nextNumber(DSLContext db, String consultation) {
        return db.select(max(DOCUMENT.NUMBER))
                .from(DOCUMENT)
                .where(DOCUMENT.CONSULTATION.eq(consultation))
                .fetchOptional(0, Integer.class)
                .map(last -> last + 1)
                .orElse(1);
    }

    /** Adds a document whose bytes are on disk. */
    public static void add(DSLContext db, Document document, String by, Instant now) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, document.id())
                .set(DOCUMENT.CONSULTATION, document.consultation())
                .set(DOCUMENT.NUMBER, document.number())
                .set(DOCUMENT.TITLE, document.title())
                .set(DOCUMENT.VERSION, document.version())
                .set(DOCUMENT.STATUS, document.status().word())
                .set(DOCUMENT.LANGUAGES, tags(document.languages()))
                .set(DOCUMENT.STATE, "wanted")
                .set(DOCUMENT.ADDED_BY, by)
                .set(DOCUMENT.ADDED_AT, now.toEpochMilli())
                .set(DOCUMENT.CHANGED_AT, now.toEpochMilli())
                .execute();
        keep(db, document.id(), document.format(), document.bytes(), document.sha256(), now);
    }

    /** Adds a document that was fetched to disk, and counts one more use of its bytes. */
    static void keep(DSLContext db, long id, DocumentFormat format, long bytes, String sha256, Instant now) {
        StoredFileTable.addUse(db, sha256, bytes, now);
        db.update(DOCUMENT)
                .set(DOCUMENT.STATE, KEPT)
                .set(DOCUMENT.FORMAT, format.extension())
                .set(DOCUMENT.BYTES, bytes)
                .set(DOCUMENT.SHA256, sha256)
                .where(DOCUMENT.ID.eq(id))
                .execute();
    }

    /** All documents, including replaced and withdrawn ones, by their numbers. */
    public static List<Document> of(DSLContext db, String consultation) {
        return db.selectFrom(DOCUMENT)
                .where(DOCUMENT.CONSULTATION.eq(consultation))
                .and(DOCUMENT.STATE.eq(KEPT))
                .orderBy(DOCUMENT.NUMBER)
                .fetch(DocumentTable::read);
    }

    public static Optional<Document> find(DSLContext db, long id) {
        return one(db, DOCUMENT.ID.eq(id));
    }

    public static Optional<Document> find(DSLContext db, String consultation, int number) {
        return one(db, DOCUMENT.CONSULTATION.eq(consultation).and(DOCUMENT.NUMBER.eq(number)));
    }

    private static Optional<Document> one(DSLContext db, Condition which) {
        return db.selectFrom(DOCUMENT).where(which).and(DOCUMENT.STATE.eq(KEPT)).fetchOptional(DocumentTable::read);
    }

    public static void mark(DSLContext db, long id, DocumentStatus status, Instant now) {
        db.update(DOCUMENT)
                .set(DOCUMENT.STATUS, status.word())
                .set(DOCUMENT.CHANGED_AT, now.toEpochMilli())
                .where(DOCUMENT.ID.eq(id))
                .execute();
    }

    static String tags(List<Language> languages) {
        return languages.stream().map(Language::tag).collect(Collectors.joining(" "));
    }

    private static Document read(Record row) {
        return new Document(
                row.get(DOCUMENT.ID), row.get(DOCUMENT.CONSULTATION), row.get(DOCUMENT.NUMBER), row.get(DOCUMENT.TITLE),
                row.get(DOCUMENT.VERSION), DocumentStatus.of(row.get(DOCUMENT.STATUS)).orElseThrow(),
                Arrays.stream(row.get(DOCUMENT.LANGUAGES).split(" ")).map(Language::new).toList(),
                DocumentFormat.named(row.get(DOCUMENT.FORMAT)).orElseThrow(), row.get(DOCUMENT.BYTES), row.get(DOCUMENT.SHA256));
    }
}
