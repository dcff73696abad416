package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.indaba.store.ReadContext;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Counts the rows of the outbox. They are read from the indexes alone, and no further than {@link #MOST}, so that the cost
 * is always the same.
 */
public final class OutboxFigures {
    /** The highest count: this number means as many or more. */
    public static final int MOST = 10_000;

    private OutboxFigures() {}

    /**
     * @param due rows that may be sent now
     * @param sending rows whose call is being made
     * @param later rows for a later time: planned ones, and those that are tried again
     * @param elsewhere rows that wait for a bot that is not configured
     * @param parked rows that were parked
     * @param oldest the time since which the oldest row is due, of those that are due or being sent
     */
    public record Figures(
            long due, long sending, long later, long elsewhere, long parked, Optional<Instant> oldest) {}

    /** @param bots the configured bots; where there is none, waiting rows count as due all the same */
    public static Figures run(ReadContext db, Collection<String> bots, Instant now) {
        List<Condition> ours = bots.isEmpty() ? List.of(DSL.noCondition()) : bots.stream().map(OUTBOX.BOT::eq).toList();
        Condition dueNow = OUTBOX.DUE_AT.le(now.toEpochMilli());
        long due = 0;
        long later = 0;
        Optional<Instant> oldest = first(db, OUTBOX.STATE.eq(OutboxState.SENDING));
        for (Condition each : ours) {
            Condition waits = OUTBOX.STATE.eq(OutboxState.DUE).and(each);
            due += count(db, waits.and(dueNow));
            later += count(db, waits.and(OUTBOX.DUE_AT.gt(now.toEpochMilli())));
            Optional<Instant> first = first(db, waits);
            oldest = oldest.filter(at -> first.isEmpty() || at.isBefore(first.get())).or(() -> first);
        }
        return new Figures(
                due, count(db, OUTBOX.STATE.eq(OutboxState.SENDING)), later, bots.isEmpty() ? 0 : elsewhere(db, bots),
                count(db, OUTBOX.STATE.eq(OutboxState.PARKED)), oldest.filter(at -> !at.isAfter(now)));
    }

    /** Counts between the ids of the configured bots, so that the rows for these, which may be many, are not read. */
    private static long elsewhere(ReadContext db, Collection<String> bots) {
        List<String> bounds = new ArrayList<>(new TreeSet<>(bots));
        // a page has no bot: it is requested, and no row waits for it
        bounds.add(0, "");
        long elsewhere = 0;
        for (int i = 0; i < bounds.size(); i++) {
            Condition gap = OUTBOX.STATE.eq(OutboxState.DUE).and(OUTBOX.BOT.gt(bounds.get(i)));
            elsewhere += count(db, i + 1 < bounds.size() ? gap.and(OUTBOX.BOT.lt(bounds.get(i + 1))) : gap);
        }
        return Math.min(elsewhere, MOST);
    }

    private static Optional<Instant> first(ReadContext db, Condition which) {
        return Optional.ofNullable(db.select(DSL.min(OUTBOX.DUE_AT)).from(OUTBOX).where(which).fetchSingle().value1())
                .map(Instant::ofEpochMilli);
    }

    private static long count(ReadContext db, Condition which) {
        return db.fetchCount(db.select(OUTBOX.STATE).from(OUTBOX).where(which).limit(MOST));
    }
}
