package org.indaba.store.export;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Duration;
import java.util.Optional;
import org.indaba.store.ReadContext;
import org.jooq.Field;

/** How long the one in the middle took, of those who have submitted. */
public final class MedianTime {
    private MedianTime() {}

    /** @param submitted how many have */
    public static Optional<Duration> run(ReadContext db, String consultation, long submitted) {
        Field<Long> took = RESPONSE.SUBMITTED_AT.minus(RESPONSE.STARTED_AT);
        return db.select(took)
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.TRIAL.isFalse())
                .and(RESPONSE.STATUS.eq("submitted"))
                .orderBy(took)
                .limit(1)
                .offset((int) (Math.max(0, submitted - 1) / 2))
                .fetchOptional(row -> Duration.ofMillis(row.value1()));
    }
}
