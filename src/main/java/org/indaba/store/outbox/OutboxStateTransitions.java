package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.store.engine.RenderedListStatement;
import org.indaba.store.person.PauseTable;
import org.jooq.DSLContext;

/** Changes the state of rows of the table {@code outbox} when they are sent: due, sending, due again, or parked. */
public final class OutboxStateTransitions {
    private OutboxStateTransitions() {}

    private static final RenderedListStatement MARK_SENDING = new RenderedListStatement((db, ids) -> db
            .update(OUTBOX)
            .set(OUTBOX.STATE, "")
            .where(OUTBOX.ID.in(ids))
            .and(OUTBOX.STATE.concat(inline("")).eq(""))
            .returning(OUTBOX.ID));

    /**
     * Claims rows for sending, before the calls are made. The expression that is added to the state keeps SQLite from
     * choosing the index on it, where it would read all rows that wait. Returns those that were still due; the others have
     * been taken back since they were read.
     */
    public static Set<Long> markSending(DSLContext db, Collection<Long> ids) {
        return new HashSet<>(MARK_SENDING.all(
                db, row -> row.getLong(1), List.of(OutboxState.SENDING), ids, OutboxState.DUE));
    }

    /** Parks a row that will not be sent, with the reason. */
    public static void park(DSLContext db, long id, int unknownOutcomes, String reason) {
        db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.PARKED)
                .set(OUTBOX.UNKNOWN_OUTCOMES, unknownOutcomes)
                .set(OUTBOX.REASON, OutboxState.reason(reason))
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    /**
     * Puts back a row that was not sent, to be tried again later. It keeps its place in its chat. Nothing happens to a row
     * that was deleted during the call.
     */
    public static void postpone(DSLContext db, long id, Instant due, int attempts, int unknownOutcomes, String reason) {
        db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.DUE)
                .set(OUTBOX.DUE_AT, due.toEpochMilli())
                .set(OUTBOX.ATTEMPTS, attempts)
                .set(OUTBOX.UNKNOWN_OUTCOMES, unknownOutcomes)
                .set(OUTBOX.REASON, OutboxState.reason(reason))
                .where(OUTBOX.ID.eq(id))
                .and(OUTBOX.STATE.eq(OutboxState.SENDING))
                .execute();
    }

    /** Makes rows due again that were marked as being sent and for which no call was made. */
    public static void putBack(DSLContext db, Collection<Long> ids) {
        db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.DUE)
                .where(OUTBOX.ID.in(ids))
                .and(OUTBOX.STATE.eq(OutboxState.SENDING))
                .execute();
        OutboxTable.dropOvertaken(db, ids);
    }

    /** The numbers of rows that are due again, and that were parked. */
    public record Recovered(int due, int parked) {}

    /**
     * Handles the rows that were being sent when the process ended, and whose outcome is unknown.
     *
     * @param mostUnknown a message with so many unknown outcomes is parked; other calls may always be repeated
     */
    public static Recovered recoverSending(DSLContext db, int mostUnknown, String reason) {
        List<Long> sending = db.select(OUTBOX.ID).from(OUTBOX).where(OUTBOX.STATE.eq(OutboxState.SENDING)).fetch(OUTBOX.ID);
        db.update(OUTBOX)
                .set(OUTBOX.UNKNOWN_OUTCOMES, OUTBOX.UNKNOWN_OUTCOMES.plus(1))
                .where(OUTBOX.STATE.eq(OutboxState.SENDING))
                .and(OUTBOX.KIND.in(DueRow.MESSAGES))
                .execute();
        int parked = db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.PARKED)
                .set(OUTBOX.REASON, OutboxState.reason(reason))
                .where(OUTBOX.STATE.eq(OutboxState.SENDING))
                .and(OUTBOX.UNKNOWN_OUTCOMES.ge(mostUnknown))
                .execute();
        int due = db.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxState.DUE)
                .where(OUTBOX.STATE.eq(OutboxState.SENDING))
                .execute();
        OutboxTable.dropOvertaken(db, sending);
        return new Recovered(due, parked);
    }

    /**
     * Shortens the wait of rows for a retry, the end of a pause, or their turn, after the clock was set back. Rows that
     * wait for a time of day follow the new clock, and are not changed.
     *
     * @param back how far it was set back
     */
    public static void setBack(DSLContext db, Instant now, Duration back) {
        db.update(OUTBOX)
                .set(OUTBOX.DUE_AT, OUTBOX.DUE_AT.minus(back.toMillis()))
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.DUE_AT.gt(now.toEpochMilli()))
                .and(OUTBOX.PRIORITY.lt(OutboxRow.BULK).or(OUTBOX.REASON.isNotNull()))
                .execute();
        PauseTable.setBack(db, back);
    }

    /**
     * The time at which the newest row was written, by the clock of then. Some menus have a date in the future, for which
     * they wait.
     */
    public static Optional<Instant> newest(DSLContext db) {
        return db.select(max(OUTBOX.CREATED_AT))
                .from(OUTBOX)
                .where(OUTBOX.KIND.ne(Notice.Menu.KIND))
                .fetchOptional(0, Long.class)
                .map(Instant::ofEpochMilli);
    }
}
