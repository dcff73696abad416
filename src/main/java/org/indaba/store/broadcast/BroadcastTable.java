package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.BROADCAST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.questionnaire.Language;
import org.indaba.store.json.TranslatedTextJson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Has the statements over the table {@code broadcast}: broadcasts begin, go on and end. */
public final class BroadcastTable {
    private static final String RUNNING = "running";
    private static final String STOPPED = "stopped";
    private static final String DONE = "done";

    private BroadcastTable() {}

    /** The person who is told how it ended. */
    public record Teller(long respondent, long address, Language language) {}

    /**
     * A broadcast that is being sent.
     *
     * @param seen the response up to which receivers were looked at; empty once all were
     * @param slices the number of slices so far
     */
    public record Running(Broadcast broadcast, OptionalLong seen, long slices, Optional<Teller> teller) {}

    public static void begin(
            DSLContext db, Broadcast broadcast, long receivers, Optional<Teller> teller, Instant at) {
        db.insertInto(BROADCAST)
                .set(BROADCAST.ID, broadcast.id())
                .set(BROADCAST.KIND, broadcast.kind().word())
                .set(BROADCAST.CONSULTATION, broadcast.consultation())
                .set(BROADCAST.TEXTS, TranslatedTextJson.write(broadcast.texts()))
                .set(BROADCAST.STATE, RUNNING)
                .set(BROADCAST.RECEIVERS, receivers)
                .set(BROADCAST.SEEN, 0L)
                .set(BROADCAST.SLICES, 0L)
                .set(BROADCAST.QUEUED, 0L)
                .set(BROADCAST.SENT, 0L)
                .set(BROADCAST.TELLER, teller.map(Teller::respondent).orElse(null))
                .set(BROADCAST.TELLER_ADDRESS, teller.map(Teller::address).orElse(null))
                .set(BROADCAST.TELLER_LANGUAGE, teller.map(each -> each.language().tag()).orElse(null))
                .set(BROADCAST.BEGUN_AT, at.toEpochMilli())
                .execute();
    }

    public static List<Running> running(DSLContext db) {
        return db.selectFrom(BROADCAST).where(BROADCAST.STATE.eq(RUNNING)).orderBy(BROADCAST.ID)
                .fetch(BroadcastTable::map);
    }

    public static Optional<Broadcast> running(DSLContext db, String consultation, Broadcast.Kind kind) {
        return db.selectFrom(BROADCAST)
                .where(BROADCAST.CONSULTATION.eq(consultation))
                .and(BROADCAST.STATE.eq(RUNNING))
                .and(BROADCAST.KIND.eq(kind.word()))
                .orderBy(BROADCAST.ID)
                .limit(1)
                .fetchOptional(row -> map(row).broadcast());
    }

    /**
     * Takes the next slice.
     *
     * @param seen the response up to which receivers are looked at after this slice; empty where all are
     * @param queued the number of messages of this slice
     * @return false where another process took it, or it was stopped: it must have no effect then
     */
    public static boolean take(DSLContext db, Running running, OptionalLong seen, long queued) {
        return db.update(BROADCAST)
                        .set(BROADCAST.SEEN, seen.isPresent() ? seen.getAsLong() : null)
                        .set(BROADCAST.SLICES, running.slices() + 1)
                        .set(BROADCAST.QUEUED, BROADCAST.QUEUED.plus(queued))
                        .where(BROADCAST.ID.eq(running.broadcast().id()))
                        .and(BROADCAST.STATE.eq(RUNNING))
                        .and(BROADCAST.SLICES.eq(running.slices()))
                        .execute()
                == 1;
    }

    public static Condition isRunning() {
        return BROADCAST.STATE.eq(RUNNING);
    }

    public static boolean finish(DSLContext db, long id, Instant at) {
        return end(db, id, DONE, at);
    }

    public static boolean stop(DSLContext db, long id, Instant at) {
        return end(db, id, STOPPED, at);
    }

    private static boolean end(DSLContext db, long id, String how, Instant at) {
        return db.update(BROADCAST)
                        .set(BROADCAST.STATE, how)
                        .set(BROADCAST.ENDED_AT, at.toEpochMilli())
                        .where(BROADCAST.ID.eq(id))
                        .and(BROADCAST.STATE.eq(RUNNING))
                        .execute()
                == 1;
    }

    private static Running map(Record row) {
        Long seen = row.get(BROADCAST.SEEN);
        return new Running(
                new Broadcast(
                        row.get(BROADCAST.ID), Broadcast.Kind.of(row.get(BROADCAST.KIND)),
                        row.get(BROADCAST.CONSULTATION), TranslatedTextJson.read(row.get(BROADCAST.TEXTS))),
                seen == null ? OptionalLong.empty() : OptionalLong.of(seen),
                row.get(BROADCAST.SLICES),
                Optional.ofNullable(row.get(BROADCAST.TELLER)).map(respondent -> new Teller(
                        respondent, row.get(BROADCAST.TELLER_ADDRESS),
                        new Language(row.get(BROADCAST.TELLER_LANGUAGE)))));
    }
}
