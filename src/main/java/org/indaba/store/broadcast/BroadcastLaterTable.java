package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.BROADCAST_LATER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Receivers whose turn comes later. */
public final class BroadcastLaterTable {
    private BroadcastLaterTable() {}

    public static void put(DSLContext db, long broadcast, long respondent, Instant due) {
        db.insertInto(BROADCAST_LATER)
                .set(BROADCAST_LATER.BROADCAST_ID, broadcast)
                .set(BROADCAST_LATER.RESPONDENT_ID, respondent)
                .set(BROADCAST_LATER.DUE_AT, due.toEpochMilli())
                .onConflict(BROADCAST_LATER.BROADCAST_ID, BROADCAST_LATER.RESPONDENT_ID)
                .doUpdate()
                .set(BROADCAST_LATER.DUE_AT, due.toEpochMilli())
                .execute();
    }

    public static void take(DSLContext db, long broadcast, Collection<Long> respondents) {
        db.deleteFrom(BROADCAST_LATER)
                .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast))
                .and(BROADCAST_LATER.RESPONDENT_ID.in(respondents))
                .execute();
    }

    /** When the first of them is due. */
    public static Optional<Instant> first(DSLContext db, long broadcast) {
        return db.select(DSL.min(BROADCAST_LATER.DUE_AT))
                .from(BROADCAST_LATER)
                .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast))
                .fetchOptional(row -> row.value1())
                .map(Instant::ofEpochMilli);
    }

    /** Nobody's turn comes later any more, of any broadcast of this consultation; so many at a time. How many there were. */
    public static int forgetOf(DSLContext db, String consultation, int most) {
        for (long each : db.select(BROADCAST.ID).from(BROADCAST).where(BROADCAST.CONSULTATION.eq(consultation))
                .orderBy(BROADCAST.ID).fetch(BROADCAST.ID)) {
            int forgotten = forget(db, each, most);
            if (forgotten > 0) {
                return forgotten;
            }
        }
        return 0;
    }

    /** Broadcasts that have ended, and of which receivers are left whose turn would have come later. */
    public static List<Long> ended(DSLContext db) {
        return db.select(BROADCAST.ID)
                .from(BROADCAST)
                .where(BroadcastTable.isRunning().not())
                .and(field(select(BROADCAST_LATER.RESPONDENT_ID)
                        .from(BROADCAST_LATER)
                        .where(BROADCAST_LATER.BROADCAST_ID.eq(BROADCAST.ID))
                        .limit(inline(1))).isNotNull())
                .orderBy(BROADCAST.ID)
                .fetch(BROADCAST.ID);
    }

    /** Forgets so many of one broadcast. How many there were. */
    public static int forget(DSLContext db, long broadcast, int most) {
        return db.deleteFrom(BROADCAST_LATER)
                .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast))
                .and(BROADCAST_LATER.RESPONDENT_ID.in(select(BROADCAST_LATER.RESPONDENT_ID)
                        .from(BROADCAST_LATER)
                        .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast))
                        .orderBy(BROADCAST_LATER.RESPONDENT_ID)
                        .limit(most)))
                .execute();
    }

    /** Forgets those who were due and are no receivers any more. */
    public static void forget(DSLContext db, long broadcast, Instant due) {
        db.deleteFrom(BROADCAST_LATER)
                .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast))
                .and(BROADCAST_LATER.DUE_AT.le(due.toEpochMilli()))
                .execute();
    }
}
