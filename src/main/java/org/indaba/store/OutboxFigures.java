package org.indaba.store;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** How full the outbox is. Read from the index alone, and no further than {@link #MOST}, so that it costs the same always. */
public final class OutboxFigures {
    /** What is counted: this many means as many or more. */
    public static final int MOST = 10_000;

    private OutboxFigures() {}

    /**
     * @param due rows that may go out by now
     * @param sending rows whose call is being made
     * @param later rows that are for later: appointments, and what is tried again
     * @param parked rows that were set aside
     * @param oldest since when the first has been due of those that are due or being sent
     */
    public record Figures(long due, long sending, long later, long parked, Optional<Instant> oldest) {}

    public static Figures run(ReadContext db, Instant now) {
        Condition is = OUTBOX.STATE.eq(OutboxState.DUE);
        Condition dueNow = is.and(OUTBOX.DUE_AT.le(now.toEpochMilli()));
        Condition sending = OUTBOX.STATE.eq(OutboxState.SENDING);
        Optional<Instant> oldest = Stream.concat(first(db, is), first(db, sending))
                .filter(at -> !at.isAfter(now))
                .min(Instant::compareTo);
        return new Figures(
                count(db, dueNow),
                count(db, sending),
                count(db, is.and(OUTBOX.DUE_AT.gt(now.toEpochMilli()))),
                count(db, OUTBOX.STATE.eq(OutboxState.PARKED)),
                oldest);
    }

    private static Stream<Instant> first(ReadContext db, Condition which) {
        return Optional.ofNullable(db.select(DSL.min(OUTBOX.DUE_AT)).from(OUTBOX).where(which).fetchSingle().value1())
                .map(Instant::ofEpochMilli)
                .stream();
    }

    private static long count(ReadContext db, Condition which) {
        return db.fetchCount(db.select(OUTBOX.STATE).from(OUTBOX).where(which).limit(MOST));
    }
}
