package org.indaba.store.response;

import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import org.indaba.store.ReadContext;

/**
 * How many interviews are under way: begun, not handed in, in a consultation that is not over. It looks at every response,
 * so whoever asks asks seldom.
 */
public final class OpenInterviews {
    private OpenInterviews() {}

    public static int run(ReadContext db, Instant now) {
        return db.fetchCount(db.select(RESPONSE.ID)
                .from(RESPONSE)
                .join(CONSULTATION).on(CONSULTATION.CODE.eq(RESPONSE.CONSULTATION))
                .where(RESPONSE.STATUS.eq("partial"))
                .and(RESPONSE.TRIAL.isFalse())
                .and(CONSULTATION.CLOSES_AT.isNull().or(CONSULTATION.CLOSES_AT.gt(now.toEpochMilli()))));
    }
}
