package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Optional;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Begins a response, at consent. */
public final class InsertResponse {
    private static final RenderedStatement INSERT = new RenderedStatement(db -> db.insertInto(RESPONSE)
            .set(RESPONSE.ID, 0L)
            .set(RESPONSE.CONSULTATION, "")
            .set(RESPONSE.RESPONDENT_ID, 0L)
            .set(RESPONSE.PSEUDONYM, "")
            .set(RESPONSE.RECEIPT, "")
            .set(RESPONSE.QUESTIONNAIRE, "")
            .set(RESPONSE.VERSION, "")
            .set(RESPONSE.CHANNEL, "")
            .set(RESPONSE.SOURCE, "")
            .set(RESPONSE.LANGUAGE, "")
            .set(RESPONSE.STATUS, inline("partial"))
            .set(RESPONSE.TRIAL, false)
            .set(RESPONSE.CONSENT_VERSION, "")
            .set(RESPONSE.CONSENTED_AT, 0L)
            .set(RESPONSE.STARTED_AT, 0L)
            .set(RESPONSE.UPDATED_AT, 0L));

    private InsertResponse() {}

    /**
     * @param pseudonym the respondent's name in exports
     * @param source the label of the link they came by
     * @param consentedAt when they said so, which may be long before it came
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
            Instant consentedAt,
            boolean trial,
            Instant now) {
        long at = consentedAt.toEpochMilli();
        INSERT.execute(
                db, id, consultation, respondent, pseudonym, receipt, edition.questionnaire(), edition.version(),
                channel, source.orElse(null), language.tag(), trial, consentVersion, at, at, now.toEpochMilli());
    }
}
