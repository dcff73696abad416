package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.inline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.schema.tables.Outbox;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the statements that look for due rows share: their columns, and which row of an address comes next. */
final class DueRowQuery {
    private static final Outbox EARLIER = OUTBOX.as("earlier");
    private static final Outbox LATER = OUTBOX.as("later");

    static final List<Field<?>> COLUMNS = List.of(
            OUTBOX.ID, OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID, OUTBOX.PRIORITY, OUTBOX.KIND, OUTBOX.BODY,
            OUTBOX.EXPIRES_AT, OUTBOX.CREATED_AT, OUTBOX.ATTEMPTS, OUTBOX.UNKNOWN_OUTCOMES, ADDRESS.CHANNEL,
            ADDRESS.BOT, ADDRESS.SEALED, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, isOvertaken());

    /** Whatever waits, taps aside. */
    static final Condition ANY = OUTBOX.PRIORITY.gt(inline(OutboxRow.TAP));

    static final Condition NO_FILES = ANY.and(OUTBOX.KIND.notIn(DueRow.FILES.stream().map(DSL::inline).toList()));

    /**
     * What makes no message. Bulk is left out whole: it is made of messages, and looking through a broadcast that waits
     * would cost more than all else.
     */
    static final Condition NO_MESSAGES = OUTBOX.PRIORITY
            .eq(inline(OutboxRow.REPLY))
            .and(OUTBOX.KIND.notIn(DueRow.MESSAGES.stream().map(DSL::inline).toList()));

    private DueRowQuery() {}

    /**
     * The row is the first of its address, taps aside. A row that was put back keeps its place while it waits; one
     * that was never due yet does not. Its parameters: the state, and now.
     */
    static Condition isNext(Field<Long> respondent, Field<Long> address) {
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
     * A message with buttons that is followed by another one of its address, which waits for nothing else: what goes out
     * later, as a receipt that may give way does, overtakes nothing.
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
     * Due by now, its parameter. The sum keeps SQLite from choosing the index on due_at, which would sort all that
     * waits.
     */
    static Condition isDue() {
        return OUTBOX.DUE_AT.plus(inline(0)).le(0L);
    }

    /**
     * Its parameter. A bare one is looked at by SQLite's planner, which makes the statement's plan anew whenever a value
     * is bound to it: where nothing is due that took four times as long as the look itself (SQLite 3.53.4).
     */
    static Field<Integer> atMost() {
        return DSL.val(0).plus(inline(0));
    }

    /** Of the channel's bot; its parameters are both. By way of another bot nothing would arrive. */
    static Condition isOf() {
        return ADDRESS.CHANNEL.eq("").and(ADDRESS.BOT.eq(""));
    }

    /** Reads a row of {@link #COLUMNS}. */
    static RenderedStatement.Reader<DueRow> reader(DSLContext db) {
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
                open(words, row.getLong(3), row.getString(6)),
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

    /** Empty where it cannot be opened: one that cannot be read must not stop those behind it. */
    private static String open(ColumnCipher words, long address, String body) {
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
}
