package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.questionnaire.Language;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.TranslatedTextJson;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/** Looks up what a message needs when it is sent. */
public final class LateLookupRows {
    /** The most downloads that a message lists. */
    private static final int MOST_DOWNLOADS = 20;

    private static final RenderedStatement RECEIPT = new RenderedStatement(db -> db
            .select(RESPONSE.RECEIPT)
            .from(RESPONSE)
            .where(RESPONSE.ID.eq(0L)));

    private LateLookupRows() {}

    /** The text of a bubble, if it belongs to this respondent and still exists. */
    public static Optional<String> excerpt(DSLContext db, long respondent, long bubble) {
        return db.select(BUBBLE.CONTENT, BUBBLE.RESPONSE_ID)
                .from(BUBBLE)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(BUBBLE.RESPONSE_ID))
                .where(BUBBLE.ID.eq(bubble))
                .and(RESPONSE.RESPONDENT_ID.eq(respondent))
                .fetchOptional(row -> ColumnCipher.of(db).open(KeyOwner.ANSWERS, row.value2(), row.value1()));
    }

    /** A question to a human, if it was passed on to this respondent and was not taken back. */
    public static Optional<String> asked(DSLContext db, long respondent, long question) {
        return db.select(HELP_QUESTION.CONTENT, HELP_QUESTION.RESPONSE_ID)
                .from(HELP_QUESTION)
                .where(HELP_QUESTION.ID.eq(question))
                .and(HELP_QUESTION.CONTENT.isNotNull())
                .andExists(db.selectOne()
                        .from(HELP_RELAY)
                        .join(ADDRESS)
                        .on(ADDRESS.ID.eq(HELP_RELAY.ADDRESS_ID))
                        .where(HELP_RELAY.QUESTION_ID.eq(question))
                        .and(ADDRESS.RESPONDENT_ID.eq(respondent)))
                .fetchOptional(row -> ColumnCipher.of(db).open(KeyOwner.IDENTITY, row.value2(), row.value1()));
    }

    /** The answer to a question, if this respondent asked it. */
    public static Optional<String> answered(DSLContext db, long respondent, long question) {
        return db.select(HELP_QUESTION.REPLY, HELP_QUESTION.RESPONSE_ID)
                .from(HELP_QUESTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(HELP_QUESTION.RESPONSE_ID))
                .where(HELP_QUESTION.ID.eq(question))
                .and(HELP_QUESTION.REPLY.isNotNull())
                .and(RESPONSE.RESPONDENT_ID.eq(respondent))
                .fetchOptional(row -> ColumnCipher.of(db).open(KeyOwner.IDENTITY, row.value2(), row.value1()));
    }

    /** The times at which answers to a consultation were downloaded, the earliest of the latest first. */
    public static List<Instant> downloads(DSLContext db, String consultation) {
        List<Instant> latest = db.select(AUDIT.AT)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(consultation))
                .and(AUDIT.ACT.eq("exported"))
                .orderBy(AUDIT.AT.desc())
                .limit(MOST_DOWNLOADS)
                .fetch(row -> Instant.ofEpochMilli(row.value1()));
        return latest.stream().sorted().toList();
    }

    /** The text of a broadcast that coordinators wrote in this language. */
    public static Optional<String> announcement(DSLContext db, long broadcast, Language language) {
        return db.select(BROADCAST.TEXTS)
                .from(BROADCAST)
                .where(BROADCAST.ID.eq(broadcast))
                .fetchOptional(row -> TranslatedTextJson.read(row.value1()).get(language));
    }

    /** The receipt of the respondent's response to a consultation, or of their trial run. */
    public static Optional<String> receipt(DSLContext db, long respondent, String consultation) {
        OptionalLong response = ResponseTable.current(db, respondent, consultation);
        return response.isEmpty()
                ? Optional.empty()
                : RECEIPT.first(db, row -> row.getString(1), response.getAsLong());
    }
}
