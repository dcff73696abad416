package org.indaba.export;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.EDITION;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.EncryptedColumn;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Rows as a turn would store them, for tests that read them. */
public final class Rows {
    public static final Instant CONSENT = Instant.parse("2026-11-24T08:00:00.250Z");

    private static final AtomicLong IDS = new AtomicLong(1_000);

    private final DSLContext db;

    public Rows(DSLContext db) {
        this.db = db;
    }

    public Rows consultation(String code) {
        db.insertInto(CONSULTATION)
                .columns(CONSULTATION.CODE, CONSULTATION.ORIGIN, CONSULTATION.SOURCE, CONSULTATION.SCOPE,
                        CONSULTATION.ZONE, CONSULTATION.CONTACT, CONSULTATION.REGISTERED_AT)
                .values(code, "file", "code: " + code + "\n", "", "UTC", "someone", 0L)
                .execute();
        return this;
    }

    public Rows edition(String questionnaire, String version, String source) {
        db.insertInto(EDITION)
                .columns(EDITION.QUESTIONNAIRE, EDITION.VERSION, EDITION.DIGEST, EDITION.SOURCE, EDITION.REGISTERED_AT)
                .values(questionnaire, version, "digest", source, 0L)
                .execute();
        return this;
    }

    /** A partial response, the respondent and an address with it. */
    public Rows response(long id, String consultation) {
        db.insertInto(RESPONDENT).columns(RESPONDENT.ID, RESPONDENT.CREATED_AT).values(id, 0L).execute();
        db.insertInto(ADDRESS)
                .columns(ADDRESS.ID, ADDRESS.RESPONDENT_ID, ADDRESS.CHANNEL, ADDRESS.BOT, ADDRESS.LOOKUP,
                        ADDRESS.SEALED)
                .values(id, id, "telegram", "1", "lookup " + id,
                        ColumnCipher.of(db).keep(KeyOwner.ADDRESS, id, new byte[] {1}))
                .execute();
        long at = CONSENT.toEpochMilli();
        db.insertInto(RESPONSE)
                .columns(RESPONSE.ID, RESPONSE.CONSULTATION, RESPONSE.RESPONDENT_ID, RESPONSE.PSEUDONYM,
                        RESPONSE.RECEIPT, RESPONSE.QUESTIONNAIRE, RESPONSE.VERSION, RESPONSE.CHANNEL,
                        RESPONSE.LANGUAGE, RESPONSE.STATUS, RESPONSE.TRIAL, RESPONSE.CONSENT_VERSION,
                        RESPONSE.CONSENTED_AT, RESPONSE.STARTED_AT, RESPONSE.UPDATED_AT)
                .values(id, consultation, id, "p" + id, "R-" + id, "wg-study", "1", "telegram", "en", "partial",
                        false, "1", at, at, at)
                .execute();
        return this;
    }

    public <T> Rows set(long response, Field<T> field, T value) {
        db.update(RESPONSE).set(field, kept(response, field, value)).where(RESPONSE.ID.eq(response)).execute();
        return this;
    }

    /** A name is kept as the product keeps it. */
    private <T> T kept(long response, Field<T> field, T value) {
        return EncryptedColumn.of(field).isPresent()
                ? field.getType().cast(ColumnCipher.of(db).keep(KeyOwner.IDENTITY, response, (byte[]) value))
                : value;
    }

    public Rows answer(long response, String question, String status) {
        long at = CONSENT.toEpochMilli() + 60_000;
        db.insertInto(ANSWER)
                .columns(ANSWER.RESPONSE_ID, ANSWER.QUESTION, ANSWER.STATUS, ANSWER.LANGUAGE, ANSWER.SHOWN,
                        ANSWER.FIRST_AT, ANSWER.LAST_AT)
                .values(response, question, status, "en", "What?", at, at + 1_000)
                .execute();
        return this;
    }

    /** Returns the bubble's id. */
    public long bubble(long response, String question, long sentAt, long ordinal, String content, int revisions) {
        long id = IDS.incrementAndGet();
        db.insertInto(BUBBLE)
                .columns(BUBBLE.ID, BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.ADDRESS_ID, BUBBLE.MESSAGE_KEY,
                        BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.KIND, BUBBLE.LANGUAGE, BUBBLE.VERSION, BUBBLE.CONTENT,
                        BUBBLE.WORDS, BUBBLE.REVISIONS, BUBBLE.RECEIVED_AT)
                .values(id, response, question, response, "m" + id, sentAt, ordinal, "text", "en", "1",
                        ColumnCipher.of(db).keep(KeyOwner.ANSWERS, response, content), 1,
                        revisions, sentAt)
                .execute();
        return id;
    }

    /** An answer of one bubble. */
    public Rows answered(long response, String question, String content) {
        answer(response, question, "answered");
        bubble(response, question, CONSENT.toEpochMilli() + 1, 1, content, 0);
        return this;
    }

    /** So many stored files, each with bytes of its own. */
    public Rows files(long bubble, long response, int count) {
        BatchBindStep files = db.batch(db.insertInto(STORED_FILE)
                .columns(STORED_FILE.SHA256, STORED_FILE.BYTES, STORED_FILE.USES, STORED_FILE.STORED_AT)
                .values((String) null, null, null, null));
        BatchBindStep media = db.batch(db.insertInto(MEDIA)
                .columns(MEDIA.ID, MEDIA.BUBBLE_ID, MEDIA.RESPONSE_ID, MEDIA.KIND, MEDIA.CHANNEL,
                        MEDIA.FILE_REFERENCE, MEDIA.STATE, MEDIA.SHA256, MEDIA.ATTEMPTS, MEDIA.DUE_AT)
                .values((Long) null, null, null, null, null, null, null, null, null, null));
        for (int i = 0; i < count; i++) {
            String sha256 = String.format("%064x", i);
            files.bind(sha256, 1L, 1, 0L);
            media.bind(IDS.incrementAndGet(), bubble, response, "voice", "telegram", reference(response), "stored", sha256,
                    0, 0L);
        }
        files.execute();
        media.execute();
        return this;
    }

    private byte[] reference(long response) {
        return ColumnCipher.of(db).keep(KeyOwner.IDENTITY, response, new byte[] {1});
    }

    public Rows media(long bubble, long response, String kind, String mime, String state, String sha256) {
        if (sha256 != null) {
            db.insertInto(STORED_FILE)
                    .columns(STORED_FILE.SHA256, STORED_FILE.BYTES, STORED_FILE.USES, STORED_FILE.STORED_AT)
                    .values(sha256, 1L, 1, 0L)
                    .onConflict(STORED_FILE.SHA256)
                    .doUpdate()
                    .set(STORED_FILE.USES, STORED_FILE.USES.plus(1))
                    .execute();
        }
        db.insertInto(MEDIA)
                .columns(MEDIA.ID, MEDIA.BUBBLE_ID, MEDIA.RESPONSE_ID, MEDIA.KIND, MEDIA.CHANNEL,
                        MEDIA.FILE_REFERENCE, MEDIA.MIME, MEDIA.STATE, MEDIA.SHA256, MEDIA.ATTEMPTS, MEDIA.DUE_AT)
                .values(IDS.incrementAndGet(), bubble, response, kind, "telegram", reference(response), mime, state, sha256,
                        0, 0L)
                .execute();
        return this;
    }
}
