package org.indaba.store.export;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.store.ReadContext;
import org.indaba.store.answer.AnswerTable;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts the figures of a consultation. All counts scan, so that each takes a {@link ReadContext}. */
public final class FigureQuery {
    private FigureQuery() {}

    /**
     * The number of responses with each code in a column, the most frequent first. The empty code is for those who did not
     * answer. Withdrawn responses are left out.
     */
    public static Map<String, Long> byColumn(ReadContext db, String consultation, Field<String> column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        db.select(column, DSL.count())
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.TRIAL.isFalse())
                .and(RESPONSE.WITHDRAWN_AT.isNull())
                .groupBy(column)
                .orderBy(DSL.count().desc(), column.nullsFirst())
                .forEach(row -> counts.put(row.value1() == null ? "" : row.value1(), row.value2().longValue()));
        return counts;
    }

    /** The number of answers to each question of a consultation. */
    public static Map<String, Long> byQuestion(ReadContext db, String consultation) {
        return db.select(ANSWER.QUESTION, DSL.count())
                .from(ANSWER)
                .join(RESPONSE).on(RESPONSE.ID.eq(ANSWER.RESPONSE_ID))
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.TRIAL.isFalse())
                .and(RESPONSE.WITHDRAWN_AT.isNull())
                .and(ANSWER.STATUS.eq(AnswerTable.ANSWERED))
                .groupBy(ANSWER.QUESTION)
                .fetchMap(ANSWER.QUESTION, row -> row.value2().longValue());
    }

    /** The number of responses with each status. Trial runs are not counted. */
    public static Map<String, Long> byStatus(ReadContext db, String consultation) {
        return db.select(RESPONSE.STATUS, DSL.count())
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.TRIAL.isFalse())
                .groupBy(RESPONSE.STATUS)
                .fetchMap(RESPONSE.STATUS, row -> row.value2().longValue());
    }

    /**
     * The median time of those who have submitted.
     *
     * @param submitted their number
     */
    public static Optional<Duration> medianTime(ReadContext db, String consultation, long submitted) {
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

    /**
     * The number of interviews in progress: begun, not submitted, in a consultation that is not over. It looks at every
     * response, so it should be called seldom.
     */
    public static int openInterviews(ReadContext db, Instant now) {
        return db.fetchCount(db.select(RESPONSE.ID)
                .from(RESPONSE)
                .join(CONSULTATION).on(CONSULTATION.CODE.eq(RESPONSE.CONSULTATION))
                .where(RESPONSE.STATUS.eq("partial"))
                .and(RESPONSE.TRIAL.isFalse())
                .and(CONSULTATION.CLOSES_AT.isNull().or(CONSULTATION.CLOSES_AT.gt(now.toEpochMilli()))));
    }
}
