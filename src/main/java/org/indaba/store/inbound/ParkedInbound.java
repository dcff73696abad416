package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.indaba.channel.InboundKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.indaba.store.ReadContext;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.ParkedOwner;
import org.indaba.store.json.InboundJson;
import org.indaba.store.person.ActivePosition;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row4;
import org.jooq.SelectSeekStep4;
import org.jooq.impl.DSL;

/**
 * An inbound that was set aside. A release keeps what the next one reads, or the one before: what cannot be understood is
 * found out where it is used, and keeps no other row from being read.
 *
 * @param sealed holds it in its stored form, {@link InboundJson}; empty where the key of its person does not open it
 * @param where where its person was when it came, as it is stored
 * @param at when it was set aside, which tells what is decided about first
 */
public record ParkedInbound(
        InboundKey key, String lookup, Optional<byte[]> sealed, Optional<Where> where, Instant at) {

    /** Where a person was, as it is stored: another release may have stages that this one does not know. */
    public record Where(String consultation, String stage, String question) {
        public static Where of(ActivePosition whereabouts) {
            return new Where(
                    whereabouts.consultation(), whereabouts.place().stage().name(), whereabouts.place().question());
        }
    }

    /** A row's place in the order in which they were set aside. */
    public record Position(Instant at, InboundKey key) {}

    /** Where its person was when it came. Throws {@link UnreadableInboundException} where this release has no such stage. */
    public Optional<ActivePosition> whereabouts() {
        return where.map(each -> new ActivePosition(each.consultation(), new InterviewPosition(stage(each.stage()), each.question())));
    }

    private static Stage stage(String name) {
        try {
            return Stage.valueOf(name);
        } catch (IllegalArgumentException ofAnotherRelease) {
            throw new UnreadableInboundException("its stage of the interview is of another release");
        }
    }

    public Position position() {
        return new Position(at, key);
    }

    /** Of the one that was set aside last; empty where none is. */
    public static Optional<Position> last(ReadContext db) {
        return db.select(
                        PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, PARKED_INBOUND.PARKED_AT)
                .from(PARKED_INBOUND)
                .orderBy(
                        PARKED_INBOUND.PARKED_AT.desc(), PARKED_INBOUND.CHANNEL.desc(), PARKED_INBOUND.BOT.desc(),
                        PARKED_INBOUND.INBOUND_KEY.desc())
                .limit(1)
                .fetchOptional(row -> new Position(
                        Instant.ofEpochMilli(row.value4()), new InboundKey(row.value1(), row.value2(), row.value3())));
    }

    /**
     * The next ones, in the order in which they were set aside.
     *
     * @param after begins behind this one; empty: with the oldest
     * @param to ends with this one
     */
    public static List<ParkedInbound> next(ReadContext db, Optional<Position> after, Position to, int most) {
        Condition upTo = order().le(values(to));
        Condition which = after.map(each -> order().gt(values(each)).and(upTo)).orElse(upTo);
        return select(db, which).limit(most).fetch(each -> read(db, each));
    }

    /** The one with this key; empty where it is not set aside. */
    public static Optional<ParkedInbound> find(DSLContext db, InboundKey key) {
        return select(db, PARKED_INBOUND.CHANNEL.eq(key.channel())
                        .and(PARKED_INBOUND.BOT.eq(key.bot()))
                        .and(PARKED_INBOUND.INBOUND_KEY.eq(key.key())))
                .fetchOptional(row -> read(db, row));
    }

    /** All from one address, one after another, in the same order. */
    public static void from(DSLContext db, String lookup, Consumer<ParkedInbound> each) {
        try (Cursor<? extends Record> rows = select(db, PARKED_INBOUND.LOOKUP.eq(lookup)).fetchLazy()) {
            rows.forEach(row -> each.accept(read(db, row)));
        }
    }

    private static Row4<Long, String, String, String> order() {
        return row(
                PARKED_INBOUND.PARKED_AT, PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY);
    }

    private static Row4<Long, String, String, String> values(Position position) {
        return row(
                DSL.val(position.at().toEpochMilli()), DSL.val(position.key().channel()),
                DSL.val(position.key().bot()), DSL.val(position.key().key()));
    }

    private static SelectSeekStep4<? extends Record, Long, String, String, String> select(
            DSLContext db, Condition which) {
        return db.select(
                        PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, PARKED_INBOUND.LOOKUP,
                        PARKED_INBOUND.SEALED, PARKED_INBOUND.CONSULTATION, PARKED_INBOUND.STAGE,
                        PARKED_INBOUND.QUESTION, PARKED_INBOUND.PARKED_AT)
                .from(PARKED_INBOUND)
                .where(which)
                .orderBy(
                        PARKED_INBOUND.PARKED_AT, PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT,
                        PARKED_INBOUND.INBOUND_KEY);
    }

    private static ParkedInbound read(DSLContext db, Record row) {
        InboundKey key = new InboundKey(
                row.get(PARKED_INBOUND.CHANNEL), row.get(PARKED_INBOUND.BOT), row.get(PARKED_INBOUND.INBOUND_KEY));
        return new ParkedInbound(
                key, row.get(PARKED_INBOUND.LOOKUP), ParkedOwner.open(ColumnCipher.of(db), key, row.get(PARKED_INBOUND.SEALED)),
                Optional.ofNullable(row.get(PARKED_INBOUND.CONSULTATION)).map(consultation -> new Where(
                        consultation, row.get(PARKED_INBOUND.STAGE), row.get(PARKED_INBOUND.QUESTION))),
                Instant.ofEpochMilli(row.get(PARKED_INBOUND.PARKED_AT)));
    }

    @Override
    public String toString() {
        return "ParkedInbound[" + key.channel() + "]";
    }
}
