package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.count;

import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.BroadcastProgress;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.store.ReadContext;
import org.indaba.store.outbox.OutboxState;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Counts the progress of a broadcast. */
public final class BroadcastFigures {
    private BroadcastFigures() {}

    /** The rows of a broadcast that are due or being sent; there are few at a time. */
    public static long waiting(DSLContext db, long broadcast) {
        return db.selectCount().from(OUTBOX)
                .where(OUTBOX.BROADCAST_ID.eq(broadcast))
                .and(OUTBOX.STATE.in(OutboxState.DUE, OutboxState.SENDING))
                .fetchSingle().value1();
    }

    public static BroadcastProgress of(DSLContext db, Broadcast broadcast) {
        return db.select(BROADCAST.RECEIVERS, BROADCAST.SENT)
                .from(BROADCAST)
                .where(BROADCAST.ID.eq(broadcast.id()))
                .fetchSingle(row -> new BroadcastProgress(broadcast, row.value1(), row.value2()));
    }

    /** @param unknown the reason of rows whose outcome is unknown */
    public static DeliveryReport report(ReadContext db, long broadcast, String unknown) {
        long waiting = waiting(db, broadcast);
        long unsure = parked(db, broadcast, true, unknown);
        long refused = parked(db, broadcast, false, unknown);
        Record row = db.selectFrom(BROADCAST).where(BROADCAST.ID.eq(broadcast)).fetchSingle();
        long sent = row.get(BROADCAST.SENT);
        long rest = row.get(BROADCAST.QUEUED) - sent - waiting - unsure - refused;
        return new DeliveryReport(sent, waiting, rest, unsure, refused);
    }

    private static long parked(ReadContext db, long broadcast, boolean unsure, String unknown) {
        return db.select(count()).from(OUTBOX)
                .where(OUTBOX.BROADCAST_ID.eq(broadcast))
                .and(OUTBOX.STATE.eq(OutboxState.PARKED))
                .and(unsure ? OUTBOX.REASON.eq(unknown) : OUTBOX.REASON.ne(unknown))
                .fetchSingle().value1();
    }
}
