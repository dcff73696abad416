package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.ReadContext;
import org.indaba.store.broadcast.BroadcastLaterTable;
import org.indaba.store.broadcast.BroadcastReceivers;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedListStatement;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.person.Reachability;
import org.indaba.store.response.ResponseTable;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Inserts rows into the table {@code outbox}, and deletes them. */
public final class OutboxTable {
    private OutboxTable() {}

    private static final List<Field<?>> GIVEN = List.of(
            OUTBOX.ID, OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID, OUTBOX.PRIORITY, OUTBOX.KIND, OUTBOX.BODY,
            OUTBOX.REPLACEABLE, OUTBOX.STATE, OUTBOX.DUE_AT, OUTBOX.EXPIRES_AT, OUTBOX.CREATED_AT, OUTBOX.ATTEMPTS,
            OUTBOX.UNKNOWN_OUTCOMES, OUTBOX.BUTTONS);

    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(OUTBOX)
            .columns(Stream.concat(GIVEN.stream(), Stream.of(OUTBOX.BOT)).toList())
            .values(Stream.concat(GIVEN.stream().map(each -> DSL.val(null, each)), Stream.of(bot())).toList()));

    /** Inserts a row, for the bot of its address. */
    public static void insert(DSLContext db, OutboxRow row) {
        INSERT.execute(
                db, row.id(), row.respondent(), row.address(), row.priority(), row.notice().kind(),
                ColumnCipher.of(db).keep(KeyOwner.SAID, row.address(), NoticeJson.write(row.notice())), row.replaceable(),
                OutboxState.DUE, row.due().toEpochMilli(),
                row.expires().map(Instant::toEpochMilli).orElse(null), row.created().toEpochMilli(), row.attempts(),
                row.unknownOutcomes(), row.notice().hasButtons(), row.address());
    }

    private static Field<String> bot() {
        return DSL.field(DSL.select(ADDRESS.BOT).from(ADDRESS).where(ADDRESS.ID.eq(0L)));
    }

    private static final RenderedStatement INSERT_OF_BROADCAST = new RenderedStatement(db -> db
            .update(OUTBOX)
            .set(OUTBOX.BROADCAST_ID, 0L)
            .where(OUTBOX.ID.eq(0L)));

    /** Inserts a row of a broadcast. */
    public static void insertOfBroadcast(DSLContext db, OutboxRow row, long broadcast) {
        insert(db, row);
        INSERT_OF_BROADCAST.execute(db, broadcast, row.id());
    }

    private static final RenderedStatement DELETE_REPLACEABLE = new RenderedStatement(db -> db
            .deleteFrom(OUTBOX)
            .where(OUTBOX.RESPONDENT_ID.eq(0L))
            .and(OUTBOX.STATE.eq(OutboxState.DUE))
            .and(OUTBOX.REPLACEABLE.eq(true)));

    /**
     * Deletes the message that a newer one replaces, unless it is being sent already. Returns the number of deleted rows.
     */
    public static int deleteReplaceable(DSLContext db, long respondent) {
        return DELETE_REPLACEABLE.execute(db, respondent, OutboxState.DUE, true);
    }

    private static final RenderedListStatement DELETE =
            new RenderedListStatement((db, ids) -> db.deleteFrom(OUTBOX).where(OUTBOX.ID.in(ids)));

    /** Deletes rows that are done. */
    public static void delete(DSLContext db, Collection<Long> ids) {
        DELETE.execute(db, List.of(), ids);
    }

    /**
     * The time from the evening to the next morning, and an hour: where the clock is set forward in between, that must not
     * count as a night.
     */
    private static final Duration NIGHT = Duration.ofHours(14);

    /**
     * Deletes rows that have expired. The row of a broadcast that was not sent before the night has not: its receiver is
     * looked at again. Nor have notices for staff that are sent by day: they are sent on the next one.
     */
    public static void drop(DSLContext db, Collection<Long> ids, boolean bulk, Instant now) {
        if (bulk) {
            db.select(OUTBOX.BROADCAST_ID, OUTBOX.RESPONDENT_ID, BROADCAST.KIND, BROADCAST.CONSULTATION)
                    .from(OUTBOX)
                    .join(BROADCAST).on(BROADCAST.ID.eq(OUTBOX.BROADCAST_ID))
                    .where(OUTBOX.ID.in(ids))
                    .and(OUTBOX.EXPIRES_AT.le(now.toEpochMilli()))
                    .fetch()
                    .forEach(row -> again(db, row, now));
        }
        List<Long> tomorrow = bulk ? tomorrow(db, ids, now) : List.of();
        delete(db, ids.stream().filter(each -> !tomorrow.contains(each)).toList());
    }

    /** The rows that wait for another day. */
    private static List<Long> tomorrow(DSLContext db, Collection<Long> ids, Instant now) {
        List<Long> waiting = db.select(OUTBOX.ID).from(OUTBOX)
                .join(ADDRESS).on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.ID.in(ids))
                .and(OUTBOX.PRIORITY.eq(OutboxRow.BULK))
                .and(OUTBOX.KIND.in(DueRow.MESSAGES))
                .and(OUTBOX.BROADCAST_ID.isNull())
                .and(OUTBOX.EXPIRES_AT.le(now.toEpochMilli()))
                .and(ADDRESS.GONE_AT.isNull())
                .fetch(OUTBOX.ID);
        if (waiting.isEmpty()) {
            return waiting;
        }
        db.update(OUTBOX)
                .set(OUTBOX.DUE_AT, OUTBOX.EXPIRES_AT.plus(NIGHT.toMillis()))
                .set(OUTBOX.EXPIRES_AT, OUTBOX.EXPIRES_AT.plus(Duration.ofDays(1).toMillis()))
                .setNull(OUTBOX.REASON)
                .where(OUTBOX.ID.in(waiting))
                .execute();
        return waiting;
    }

    private static void again(DSLContext db, Record row, Instant now) {
        BroadcastLaterTable.put(db, row.get(OUTBOX.BROADCAST_ID), row.get(OUTBOX.RESPONDENT_ID), now);
        db.update(BROADCAST)
                .set(BROADCAST.QUEUED, BROADCAST.QUEUED.minus(1))
                .where(BROADCAST.ID.eq(row.get(OUTBOX.BROADCAST_ID)))
                .execute();
        if (row.get(BROADCAST.KIND).equals(Broadcast.Kind.REMINDER.word())) {
            db.update(RESPONSE)
                    .set(RESPONSE.REMINDERS, RESPONSE.REMINDERS.minus(1))
                    .where(RESPONSE.RESPONDENT_ID.eq(row.get(OUTBOX.RESPONDENT_ID)))
                    .and(RESPONSE.CONSULTATION.eq(row.get(BROADCAST.CONSULTATION)))
                    .and(RESPONSE.REMINDERS.gt(0))
                    .execute();
        }
    }

    private static final List<String> REPLY_KINDS = List.of("message", "reaction");

    /** Deletes the replies that wait for somebody, including parked ones. */
    public static void dropReplies(DSLContext db, long respondent) {
        db.deleteFrom(OUTBOX)
                .where(OUTBOX.RESPONDENT_ID.eq(respondent))
                .and(OUTBOX.STATE.ne(OutboxState.SENDING))
                .and(OUTBOX.PRIORITY.le(OutboxRow.REPLY))
                .and(OUTBOX.KIND.in(REPLY_KINDS))
                .execute();
    }

    /**
     * This is asked first, since there hardly ever are any: rendering the two other statements takes as long as the rest of
     * a submission.
     */
    private static final RenderedStatement WAITS = new RenderedStatement(db -> db
            .select(OUTBOX.ID)
            .from(OUTBOX)
            .where(OUTBOX.RESPONDENT_ID.eq(0L))
            .and(OUTBOX.STATE.eq(""))
            .and(OUTBOX.PRIORITY.eq(0))
            .limit(inline(1)));

    /**
     * Deletes waiting messages to somebody of the broadcasts about a consultation, of these kinds. A reminder that was not
     * sent does not count as one of theirs.
     */
    public static void dropUnasked(DSLContext db, long respondent, String consultation, Collection<Broadcast.Kind> kinds) {
        if (WAITS.first(db, row -> row.getLong(1), respondent, OutboxState.DUE, OutboxRow.BULK).isEmpty()) {
            return;
        }
        dropWaiting(db, OUTBOX.RESPONDENT_ID.eq(respondent)
                .and(OUTBOX.PRIORITY.eq(OutboxRow.BULK))
                .and(OUTBOX.BROADCAST_ID.in(select(BROADCAST.ID).from(BROADCAST)
                        .where(BROADCAST.CONSULTATION.eq(consultation))
                        .and(BROADCAST.KIND.in(kinds.stream().map(Broadcast.Kind::word).toList())))));
    }

    /** Deletes all rows of one broadcast for which no call is being made. */
    public static void dropUnasked(DSLContext db, long broadcast) {
        dropWaiting(db, OUTBOX.BROADCAST_ID.eq(broadcast));
    }

    /** Deletes waiting rows of one broadcast to people who cannot be reached any more. */
    public static void dropOutOfReach(DSLContext db, long broadcast, Reachability reach) {
        dropWaiting(db, OUTBOX.BROADCAST_ID.eq(broadcast)
                .and(OUTBOX.ADDRESS_ID.notIn(select(ADDRESS.ID).from(ADDRESS)
                        .where(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID)).and(reach.isReached()))));
    }

    /**
     * Deletes those of these rows, which wait again, that are not wanted any more: they were taken back during their call.
     */
    public static void dropOvertaken(DSLContext db, Collection<Long> rows) {
        Condition wanted = RESPONSE.STOPPED_AT.isNull()
                .and(BROADCAST.KIND.ne(Broadcast.Kind.REMINDER.word())
                        .or(RESPONSE.STATUS.ne("submitted").and(RESPONSE.REMINDERS_ENDED_AT.isNull())));
        if (rows.isEmpty()) {
            return;
        }
        // by their ids: otherwise SQLite would read all rows that are due
        dropAllWaiting(db, OUTBOX.STATE.concat(inline("")).eq(OutboxState.DUE)
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

    private static void dropWaiting(DSLContext db, Condition rows) {
        dropAllWaiting(db, OUTBOX.STATE.eq(OutboxState.DUE).and(rows));
    }

    private static void dropAllWaiting(DSLContext db, Condition waiting) {
        ResponseTable.takeBackReminders(db, waiting);
        db.deleteFrom(OUTBOX).where(waiting).execute();
    }

    /** Tells whether an invitation waits to be sent to a group, which is stored as a respondent of its own. */
    public static boolean hasGroupInvitation(DSLContext db, long group) {
        return db.fetchExists(OUTBOX, OUTBOX.RESPONDENT_ID.eq(group).and(OUTBOX.KIND.eq(Notice.Invitation.KIND)));
    }

    /** Deletes the invitation of a group, unless a call is being made for it. The result tells whether there was one. */
    public static boolean dropGroupInvitation(DSLContext db, long group) {
        return db.deleteFrom(OUTBOX)
                .where(OUTBOX.RESPONDENT_ID.eq(group))
                .and(OUTBOX.KIND.eq(Notice.Invitation.KIND))
                .and(OUTBOX.STATE.eq(OutboxState.DUE))
                .execute() > 0;
    }

    /** The number of rows that wait for another bot, after the token was changed to that of another one. */
    public static int countForOtherBots(ReadContext db, String bot) {
        return db.selectCount()
                .from(OUTBOX)
                .where(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.BOT.notIn("", bot))
                .fetchSingle()
                .value1();
    }
}
