package org.indaba.store.response;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/**
 * Deletes what a response holds: answers, their earlier wordings, and who gave them. The row stays, with its id and
 * dates, so that it is counted and whoever downloaded it learns that it was withdrawn. Its files are let go of before.
 */
public final class WithdrawResponse {
    private WithdrawResponse() {}

    public static void run(DSLContext db, long response, Instant now) {
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.ANSWERS, response);
        words.retire(KeyOwner.IDENTITY, response);
        db.deleteFrom(REVISION)
                .where(REVISION.BUBBLE_ID.in(
                        select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response))))
                .execute();
        db.deleteFrom(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response)).execute();
        db.deleteFrom(ANSWER).where(ANSWER.RESPONSE_ID.eq(response)).execute();
        db.update(RESPONSE)
                .set(RESPONSE.STATUS, "withdrawn")
                .set(RESPONSE.WITHDRAWN_AT, now.toEpochMilli())
                .set(RESPONSE.UPDATED_AT, UpdateResponse.after(now))
                .setNull(RESPONSE.RESPONDENT_ID)
                .setNull(RESPONSE.PSEUDONYM)
                .setNull(RESPONSE.SOURCE)
                .setNull(RESPONSE.STAKEHOLDER_TYPE)
                .setNull(RESPONSE.INDIVIDUAL_CAPACITY)
                .setNull(RESPONSE.ITU_STATUS)
                .setNull(RESPONSE.COUNTRY)
                .setNull(RESPONSE.PUBLICATION)
                .setNull(RESPONSE.PUBLISH_RECORDINGS)
                .setNull(RESPONSE.NAME_SEALED)
                .setNull(RESPONSE.ORGANIZATION_SEALED)
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
