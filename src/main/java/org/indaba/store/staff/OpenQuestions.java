package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Questions to a human that nobody has answered or taken back. One whose message was dropped before it went out, since
 * the role was over, was not passed on.
 */
public final class OpenQuestions {
    private OpenQuestions() {}

    /** @param asker the respondent */
    public record Open(long id, String consultation, long asker) {}

    /** Those that were passed on to this address and sent, the newest first. */
    public static List<Open> knownTo(DSLContext db, long address, Instant since, int most) {
        return db.selectDistinct(
                        HELP_QUESTION.ID, RESPONSE.CONSULTATION, RESPONSE.RESPONDENT_ID, HELP_QUESTION.ASKED_AT)
                .from(HELP_RELAY)
                .join(HELP_QUESTION).on(HELP_QUESTION.ID.eq(HELP_RELAY.QUESTION_ID))
                .join(RESPONSE).on(RESPONSE.ID.eq(HELP_QUESTION.RESPONSE_ID))
                .where(HELP_RELAY.ADDRESS_ID.eq(address))
                .and(HELP_RELAY.GRANT_ID.isNotNull())
                .and(HELP_RELAY.MESSAGE_KEY.isNotNull())
                .and(HELP_QUESTION.ASKED_AT.gt(since.toEpochMilli()))
                .and(HELP_QUESTION.ANSWERED_AT.isNull())
                .and(HELP_QUESTION.WITHDRAWN_AT.isNull())
                .and(RESPONSE.RESPONDENT_ID.isNotNull())
                .orderBy(HELP_QUESTION.ASKED_AT.desc(), HELP_QUESTION.ID.desc())
                .limit(most)
                .fetch(row -> new Open(row.value1(), row.value2(), row.value3()));
    }

    /** Those that were not passed on to this address, the oldest first. */
    public static List<Open> unknownTo(DSLContext db, long address, Instant since) {
        return db.select(HELP_QUESTION.ID, RESPONSE.CONSULTATION, RESPONSE.RESPONDENT_ID)
                .from(HELP_QUESTION)
                .join(RESPONSE).on(RESPONSE.ID.eq(HELP_QUESTION.RESPONSE_ID))
                .where(HELP_QUESTION.ASKED_AT.gt(since.toEpochMilli()))
                .and(HELP_QUESTION.ANSWERED_AT.isNull())
                .and(HELP_QUESTION.WITHDRAWN_AT.isNull())
                .and(RESPONSE.RESPONDENT_ID.isNotNull())
                .and(notExists(selectOne()
                        .from(HELP_RELAY)
                        .where(HELP_RELAY.QUESTION_ID.eq(HELP_QUESTION.ID))
                        .and(HELP_RELAY.ADDRESS_ID.eq(address))
                        .and(HELP_RELAY.GRANT_ID.isNotNull())
                        .and(HELP_RELAY.MESSAGE_KEY.isNotNull().or(exists(selectOne()
                                .from(OUTBOX)
                                .where(OUTBOX.ID.eq(HELP_RELAY.OUTBOX_ID)))))))
                .orderBy(HELP_QUESTION.ASKED_AT, HELP_QUESTION.ID)
                .fetch(row -> new Open(row.value1(), row.value2(), row.value3()));
    }
}
