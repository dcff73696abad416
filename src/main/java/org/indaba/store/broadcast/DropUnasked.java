package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxState;
import org.indaba.store.person.Reachability;
import org.indaba.store.response.CountReminders;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Takes back what waits to be sent of broadcasts. A reminder that nobody got does not count as one of theirs. */
public final class DropUnasked {
    /** Asked first, since hardly ever anything does: rendering the two others takes as long as the rest of a submission. */
    private static final RenderedStatement WAITS = new RenderedStatement(db -> db
            .select(OUTBOX.ID)
            .from(OUTBOX)
            .where(OUTBOX.RESPONDENT_ID.eq(0L))
            .and(OUTBOX.STATE.eq(""))
            .and(OUTBOX.PRIORITY.eq(0))
            .limit(inline(1)));

    private DropUnasked() {}

    /** What would go to someone about a consultation, of these kinds. */
    public static void of(DSLContext db, long respondent, String consultation, Collection<Broadcast.Kind> kinds) {
        if (WAITS.first(db, row -> row.getLong(1), respondent, OutboxState.DUE, OutboxRow.BULK).isEmpty()) {
            return;
        }
        drop(db, OUTBOX.RESPONDENT_ID.eq(respondent)
                .and(OUTBOX.PRIORITY.eq(OutboxRow.BULK))
                .and(OUTBOX.BROADCAST_ID.in(select(BROADCAST.ID).from(BROADCAST)
                        .where(BROADCAST.CONSULTATION.eq(consultation))
                        .and(BROADCAST.KIND.in(kinds.stream().map(Broadcast.Kind::word).toList())))));
    }

    /** All of one broadcast that no call is being made for. */
    public static void of(DSLContext db, long broadcast) {
        drop(db, OUTBOX.BROADCAST_ID.eq(broadcast));
    }

    /** Of one broadcast what waits where messages do not reach any more. */
    public static void outOf(DSLContext db, long broadcast, Reachability reach) {
        drop(db, OUTBOX.BROADCAST_ID.eq(broadcast)
                .and(OUTBOX.ADDRESS_ID.notIn(select(ADDRESS.ID).from(ADDRESS)
                        .where(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID)).and(reach.isReached()))));
    }

    /** Of these rows, which wait again, what nobody asks for any more: that was said while a call was made for it. */
    public static void overtaken(DSLContext db, Collection<Long> rows) {
        Condition wanted = RESPONSE.STOPPED_AT.isNull()
                .and(BROADCAST.KIND.ne(Broadcast.Kind.REMINDER.word())
                        .or(RESPONSE.STATUS.ne("submitted").and(RESPONSE.REMINDERS_ENDED_AT.isNull())));
        if (rows.isEmpty()) {
            return;
        }
        // by their ids: SQLite would else look at all that is due
        dropAll(db, OUTBOX.STATE.concat(inline("")).eq(OutboxState.DUE)
                .and(OUTBOX.ID.in(rows))
                .and(OUTBOX.BROADCAST_ID.isNotNull())
                .and(notExists(selectOne().from(BROADCAST)
                        .join(RESPONSE).on(RESPONSE.CONSULTATION.eq(BROADCAST.CONSULTATION))
                        .where(BROADCAST.ID.eq(OUTBOX.BROADCAST_ID))
                        .and(BroadcastTable.isRunning())
                        .and(RESPONSE.RESPONDENT_ID.eq(OUTBOX.RESPONDENT_ID))
                        .and(BroadcastReceivers.isMeant())
                        .and(wanted))));
    }

    private static void drop(DSLContext db, Condition rows) {
        dropAll(db, OUTBOX.STATE.eq(OutboxState.DUE).and(rows));
    }

    private static void dropAll(DSLContext db, Condition waiting) {
        CountReminders.giveBack(db, waiting);
        db.deleteFrom(OUTBOX).where(waiting).execute();
    }
}
