package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.Optional;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.jooq.DSLContext;

/** Begins a response, at consent. */
public final class InsertResponse {
    private InsertResponse() {}

    /**
     * @param pseudonym the respondent's name in exports
     * @param source the label of the link they came by
     */
    public static void run(
            DSLContext db,
            long id,
            long respondent,
            String pseudonym,
            String receipt,
            String consultation,
            Edition edition,
            String channel,
            Optional<String> source,
            Language language,
            String consentVersion,
            Instant consentedAt) {
        long at = consentedAt.toEpochMilli();
        db.insertInto(RESPONSE)
                .set(RESPONSE.ID, id)
                .set(RESPONSE.CONSULTATION, consultation)
                .set(RESPONSE.RESPONDENT_ID, respondent)
                .set(RESPONSE.PSEUDONYM, pseudonym)
                .set(RESPONSE.RECEIPT, receipt)
                .set(RESPONSE.QUESTIONNAIRE, edition.questionnaire())
                .set(RESPONSE.VERSION, edition.version())
                .set(RESPONSE.CHANNEL, channel)
                .set(RESPONSE.SOURCE, source.orElse(null))
                .set(RESPONSE.LANGUAGE, language.tag())
                .set(RESPONSE.STATUS, "partial")
                .set(RESPONSE.TRIAL, false)
                .set(RESPONSE.CONSENT_VERSION, consentVersion)
                .set(RESPONSE.CONSENTED_AT, at)
                .set(RESPONSE.STARTED_AT, at)
                .set(RESPONSE.UPDATED_AT, at)
                .execute();
    }
}
