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

/** Has the statements over {@code broadcast_later}: receivers who are looked at again later. */
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

    /** The time at which the first of them is due. */
    public static Optional<Instant> first(DSLContext db, long broadcast) {
        return db.select(DSL.min(BROADCAST_LATER.DUE_AT))
                .from(BROADCAST_LATER)
                .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast))
                .fetchOptional(row -> row.value1())
                .map(Instant::ofEpochMilli);
    }

    /** Deletes at most this many receivers of all broadcasts of this consultation, and returns their number. */
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

    /** The broadcasts that have ended and still have receivers in this table. */
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

    /** Deletes at most this many receivers of one broadcast, and returns their number. */
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

    /** Deletes those who were due and are no receivers any more. */
    public static void forget(DSLContext db, long broadcast, Instant due) {
        db.deleteFrom(BROADCAST_LATER)
                .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast))
                .and(BROADCAST_LATER.DUE_AT.le(due.toEpochMilli()))
                .execute();
    }
}
