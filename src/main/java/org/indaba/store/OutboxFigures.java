package org.indaba.store;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How full the outbox is. */
public final class OutboxFigures {
    private OutboxFigures() {}

    /**
     * @param waiting rows that could have been sent by now and are not, those being sent included
     * @param oldest when the oldest of them was written
     */
    public record Figures(long waiting, long parked, Optional<Instant> oldest) {}

    /** What is for a later day, as a reminder is, does not wait yet. */
    public static Figures run(DSLContext db, Instant now) {
        long parked = db.fetchCount(OUTBOX, OUTBOX.STATE.eq(OutboxState.PARKED));
        return db.select(DSL.count(), DSL.min(OUTBOX.CREATED_AT))
                .from(OUTBOX)
                .where(OUTBOX.STATE.in(OutboxState.DUE, OutboxState.SENDING))
                .and(OUTBOX.DUE_AT.le(now.toEpochMilli()).or(OUTBOX.REASON.isNotNull()))
                .fetchSingle(each -> new Figures(
                        each.value1(), parked, Optional.ofNullable(each.value2()).map(Instant::ofEpochMilli)));
    }
}
