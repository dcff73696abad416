package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.inline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedListStatement;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.schema.tables.Outbox;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Selects the rows of the table {@code outbox} that are sent next. */
public final class DueOutboxQuery {
    private DueOutboxQuery() {}

    private static final Outbox EARLIER = OUTBOX.as("earlier");

    private static final Outbox LATER = OUTBOX.as("later");

    private static final List<Field<?>> COLUMNS = List.of(
            OUTBOX.ID, OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID, OUTBOX.PRIORITY, OUTBOX.KIND, OUTBOX.BODY,
            OUTBOX.EXPIRES_AT, OUTBOX.CREATED_AT, OUTBOX.ATTEMPTS, OUTBOX.UNKNOWN_OUTCOMES, ADDRESS.CHANNEL,
            ADDRESS.BOT, ADDRESS.SEALED, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, isOvertaken());

    /**
     * The row is the first of its address, without answers to button presses. A row that was put back keeps its place while
     * it waits; one that was never due yet does not. The parameters are the state, and now.
     */
    private static Condition isNext(Field<Long> respondent, Field<Long> address) {
        return OUTBOX.ID.eq(DSL.field(DSL.select(EARLIER.ID)
                .from(EARLIER)
                .where(EARLIER.RESPONDENT_ID.eq(respondent))
                .and(EARLIER.ADDRESS_ID.eq(address))
                .and(EARLIER.STATE.eq(""))
                .and(EARLIER.PRIORITY.gt(inline(OutboxRow.TAP)))
                .and(EARLIER.DUE_AT.le(0L).or(EARLIER.REASON.isNotNull()))
                .orderBy(EARLIER.PRIORITY, EARLIER.ID)
                .limit(inline(1))));
    }

    /**
     * The row is a message with buttons that is followed by another one of its address, which waits for nothing else. A row
     * that is sent later, such as a receipt that may be replaced, overtakes nothing.
     */
    private static Field<Boolean> isOvertaken() {
        return DSL.field(OUTBOX.BUTTONS.eq(inline(true))
                .and(DSL.exists(DSL.selectOne()
                        .from(LATER)
                        .where(LATER.RESPONDENT_ID.eq(OUTBOX.RESPONDENT_ID))
                        .and(LATER.ADDRESS_ID.eq(OUTBOX.ADDRESS_ID))
                        .and(LATER.STATE.eq(inline(OutboxState.DUE)))
                        .and(LATER.PRIORITY.eq(inline(OutboxRow.REPLY)))
                        .and(LATER.ID.gt(OUTBOX.ID))
                        .and(LATER.BUTTONS.eq(inline(true)))
                        .and(LATER.DUE_AT.le(LATER.CREATED_AT)))));
    }

    /**
     * The row is due by the parameter. The sum keeps SQLite from choosing the index on due_at, which would sort all rows
     * that wait.
     */
    private static Condition isDue() {
        return OUTBOX.DUE_AT.plus(inline(0)).le(0L);
    }

    /**
     * The parameter of the limit. SQLite's planner looks at a bare parameter and makes the statement's plan anew whenever a
     * value is bound to it: where nothing is due that took four times as long as the look itself (SQLite 3.53.4).
     */
    private static Field<Integer> atMost() {
        return DSL.val(0).plus(inline(0));
    }

    /** The row is for the channel's bot; both are parameters. A call of another bot would not arrive. */
    private static Condition isOf() {
        return ADDRESS.CHANNEL.eq("").and(ADDRESS.BOT.eq(""));
    }

    /** Reads a row of {@link #COLUMNS}. */
    private static RenderedStatement.Reader<DueRow> reader(DSLContext db) {
        ColumnCipher words = ColumnCipher.of(db);
        return row -> read(words, row);
    }

    private static DueRow read(ColumnCipher words, ResultSet row) throws SQLException {
        return new DueRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getString(5),
                openBody(words, row.getLong(3), row.getString(6)),
                time(row, 7),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getInt(9),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                words.open(KeyOwner.ADDRESS, row.getLong(3), row.getBytes(13)),
                Optional.ofNullable(row.getString(14)),
                time(row, 15).isPresent(),
                row.getBoolean(16));
    }

    /** The result is empty where the text cannot be opened: a row that cannot be read must not hold up those behind it. */
    private static String openBody(ColumnCipher words, long address, String body) {
        try {
            return words.open(KeyOwner.SAID, address, body);
        } catch (ColumnCipher.Unreadable e) {
            return "";
        }
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static final Map<SendableRows, RenderedListStatement> FIRST_OF_EACH_ADDRESS =
            SendableRows.each(DueOutboxQuery::selectFirst);

    private static RenderedListStatement selectFirst(Condition mayGo) {
        return new RenderedListStatement((db, busy) -> db
                .select(COLUMNS)
                .from(OUTBOX)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.STATE.eq(""))
                .and(OUTBOX.BOT.eq(""))
                .and(OUTBOX.ADDRESS_ID.notIn(busy))
                .and(isDue())
                .and(isOf())
                .and(mayGo)
                .and(isNext(OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID))
                .orderBy(OUTBOX.PRIORITY, OUTBOX.ID)
                .limit(atMost()));
    }

    /**
     * The next row of each address that has one due, the most urgent and the oldest first, without answers to button
     * presses.
     *
     * @param busy addresses to leave out
     */
    public static List<DueRow> firstOfEachAddress(
            DSLContext db, String channel, String bot, Instant now, Collection<Long> busy, SendableRows mayGo,
            int limit) {
        long at = now.toEpochMilli();
        return FIRST_OF_EACH_ADDRESS.get(mayGo)
                .all(db, reader(db), List.of(OutboxState.DUE, bot), busy, at, channel, bot, OutboxState.DUE, at,
                        limit);
    }

    private static final Map<SendableRows, RenderedListStatement> NEXT_OF = SendableRows.each(DueOutboxQuery::selectNext);

    private static RenderedListStatement selectNext(Condition mayGo) {
        return new RenderedListStatement((db, addresses) -> db
                .select(COLUMNS)
                .from(ADDRESS)
                .join(OUTBOX)
                .on(isNext(ADDRESS.RESPONDENT_ID, ADDRESS.ID))
                .where(ADDRESS.ID.in(addresses))
                .and(isDue())
                .and(isOf())
                .and(mayGo)
                .orderBy(OUTBOX.PRIORITY, OUTBOX.ID)
                .limit(atMost()));
    }

    /**
     * The next due row of each of these addresses, found without looking at other addresses, and without answers to button
     * presses.
     */
    public static List<DueRow> nextOf(
            DSLContext db, String channel, String bot, Instant now, Collection<Long> addresses, SendableRows mayGo,
            int limit) {
        long at = now.toEpochMilli();
        return NEXT_OF.get(mayGo)
                .all(db, reader(db), List.of(OutboxState.DUE, at), addresses, at, channel, bot, limit);
    }

    private static final RenderedListStatement TAPS = new RenderedListStatement((db, held) -> db
            .select(COLUMNS)
            .from(OUTBOX)
            .join(ADDRESS)
            .on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
            .where(OUTBOX.STATE.eq(""))
            .and(OUTBOX.BOT.eq(""))
            .and(OUTBOX.PRIORITY.eq(0))
            .and(OUTBOX.ADDRESS_ID.notIn(held))
            .and(isDue())
            .and(isOf())
            .orderBy(OUTBOX.ID)
            .limit(atMost()));

    /**
     * The answers to button presses that are due, the oldest first. They wait for nothing else of their address.
     *
     * @param held addresses that must not be called
     */
    public static List<DueRow> taps(
            DSLContext db, String channel, String bot, Instant now, Collection<Long> held, int limit) {
        return TAPS.all(
                db, reader(db), List.of(OutboxState.DUE, bot, OutboxRow.TAP), held, now.toEpochMilli(), channel, bot,
                limit);
    }

    private static final RenderedStatement EARLIEST = new RenderedStatement(db -> db
            .select(OUTBOX.DUE_AT)
            .from(OUTBOX)
            .where(OUTBOX.STATE.eq(""))
            .and(OUTBOX.BOT.eq(""))
            .and(OUTBOX.DUE_AT.gt(0L))
            .orderBy(OUTBOX.DUE_AT)
            .limit(inline(1)));

    /** The time at which the next row of the outbox for this bot becomes due. */
    public static Optional<Instant> earliest(DSLContext db, String bot, Instant now) {
        return EARLIEST.first(db, row -> Instant.ofEpochMilli(row.getLong(1)), OutboxState.DUE, bot, now.toEpochMilli());
    }
}
