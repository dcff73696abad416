package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.store.schema.tables.Outbox;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the statements that look for due rows share: their columns, and which row of an address comes next. */
final class DueRows {
    static final List<Field<?>> COLUMNS = List.of(
            OUTBOX.ID, OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID, OUTBOX.PRIORITY, OUTBOX.KIND, OUTBOX.BODY,
            OUTBOX.EXPIRES_AT, OUTBOX.CREATED_AT, OUTBOX.ATTEMPTS, OUTBOX.UNKNOWN_OUTCOMES, ADDRESS.CHANNEL,
            ADDRESS.BOT, ADDRESS.SEALED, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT);

    private static final Outbox EARLIER = OUTBOX.as("earlier");

    private DueRows() {}

    /**
     * The row is the first of its address, taps aside. A row that was put back keeps its place while it waits; one
     * that was never due yet does not.
     */
    static Condition isNext(Field<Long> respondent, Field<Long> address, Instant now) {
        return OUTBOX.ID.eq(DSL.field(DSL.select(EARLIER.ID)
                .from(EARLIER)
                .where(EARLIER.RESPONDENT_ID.eq(respondent))
                .and(EARLIER.ADDRESS_ID.eq(address))
                .and(EARLIER.STATE.eq(OutboxState.DUE))
                .and(EARLIER.PRIORITY.gt(OutboxRow.TAP))
                .and(EARLIER.DUE_AT.le(now.toEpochMilli()).or(EARLIER.REASON.isNotNull()))
                .orderBy(EARLIER.PRIORITY, EARLIER.ID)
                .limit(1)));
    }

    /** Due by now. The sum keeps SQLite from choosing the index on due_at, which would sort all that waits. */
    static Condition isDue(Instant now) {
        return OUTBOX.DUE_AT.plus(0).le(now.toEpochMilli());
    }

    static Condition isOf(String channel) {
        return ADDRESS.CHANNEL.eq(channel);
    }

    /**
     * With or without messages. Without them bulk is left out whole: it is made of messages, and looking through a
     * broadcast that waits would cost more than all else.
     */
    static Condition mayGo(boolean messagesToo) {
        return messagesToo
                ? OUTBOX.PRIORITY.gt(OutboxRow.TAP)
                : OUTBOX.PRIORITY.eq(OutboxRow.REPLY).and(OUTBOX.KIND.notIn(DueRow.MESSAGES));
    }

    static DueRow map(Record each) {
        return new DueRow(
                each.get(OUTBOX.ID),
                each.get(OUTBOX.RESPONDENT_ID),
                each.get(OUTBOX.ADDRESS_ID),
                each.get(OUTBOX.PRIORITY),
                each.get(OUTBOX.KIND),
                each.get(OUTBOX.BODY),
                Optional.ofNullable(each.get(OUTBOX.EXPIRES_AT)).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(each.get(OUTBOX.CREATED_AT)),
                each.get(OUTBOX.ATTEMPTS),
                each.get(OUTBOX.UNKNOWN_OUTCOMES),
                each.get(ADDRESS.CHANNEL),
                each.get(ADDRESS.BOT),
                each.get(ADDRESS.SEALED),
                Optional.ofNullable(each.get(ADDRESS.LIVE_MESSAGE)),
                each.get(ADDRESS.GONE_AT) != null);
    }
}
