package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.indaba.channel.InboundKey;
import org.indaba.store.ReadContext;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.ParkedOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.outbox.OutboxFigures;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row4;
import org.jooq.SelectSeekStep4;
import org.jooq.impl.DSL;

/**
 * Has the statements over the table {@code parked_inbound}: inbounds that were acknowledged and are not decided about yet.
 */
public final class ParkedInboundTable {
    private ParkedInboundTable() {}

    /** The most characters of a reason that fit into the column. */
    private static final int REASON_CHARACTERS = 128;

    /**
     * Parks an inbound that could not be decided about.
     *
     * @param lookup the keyed hash of the address that it came from
     * @param sealed the inbound in its stored form, sealed
     * @param reason the failure's kind, without its message
     * @param uploads the references of its files
     * @param where the person's position when it came; empty where they had none yet
     */
    public static void park(
            DSLContext db, InboundKey key, String lookup, byte[] sealed, List<String> uploads, String reason,
            Optional<ParkedInbound.Where> where, Instant at) {
        ColumnCipher words = ColumnCipher.of(db);
        db.insertInto(PARKED_INBOUND)
                .set(PARKED_INBOUND.CHANNEL, key.channel())
                .set(PARKED_INBOUND.BOT, key.bot())
                .set(PARKED_INBOUND.INBOUND_KEY, key.key())
                .set(PARKED_INBOUND.LOOKUP, lookup)
                .set(PARKED_INBOUND.SEALED, words.keep(KeyOwner.PARKED, ParkedOwner.of(key), sealed))
                .set(PARKED_INBOUND.UPLOADS, ParkedUploads.column(uploads))
                .set(PARKED_INBOUND.REASON, reason.substring(0, Math.min(reason.length(), REASON_CHARACTERS)))
                .set(PARKED_INBOUND.CONSULTATION, where.map(ParkedInbound.Where::consultation).orElse(null))
                .set(PARKED_INBOUND.STAGE, where.map(ParkedInbound.Where::stage).orElse(null))
                .set(PARKED_INBOUND.QUESTION, where.map(ParkedInbound.Where::question).orElse(null))
                .set(PARKED_INBOUND.PARKED_AT, at.toEpochMilli())
                .execute();
    }

    private static final RenderedStatement IS_PARKED = new RenderedStatement(db -> db
            .select(PARKED_INBOUND.INBOUND_KEY)
            .from(PARKED_INBOUND)
            .where(PARKED_INBOUND.CHANNEL.eq(""))
            .and(PARKED_INBOUND.BOT.eq(""))
            .and(PARKED_INBOUND.INBOUND_KEY.eq("")));

    /** Tells whether an inbound is parked, and will be tried again. */
    public static boolean isParked(DSLContext db, InboundKey key) {
        return IS_PARKED.first(db, row -> true, key.channel(), key.bot(), key.key()).isPresent();
    }

    /** The position of the one that was parked last; empty where none is. */
    public static Optional<ParkedInbound.Position> last(ReadContext db) {
        return db.select(
                        PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, PARKED_INBOUND.PARKED_AT)
                .from(PARKED_INBOUND)
                .orderBy(
                        PARKED_INBOUND.PARKED_AT.desc(), PARKED_INBOUND.CHANNEL.desc(), PARKED_INBOUND.BOT.desc(),
                        PARKED_INBOUND.INBOUND_KEY.desc())
                .limit(1)
                .fetchOptional(row -> new ParkedInbound.Position(
                        Instant.ofEpochMilli(row.value4()), new InboundKey(row.value1(), row.value2(), row.value3())));
    }

    /**
     * The next ones, in the order in which they were parked.
     *
     * @param after begins after this one; empty to begin with the oldest
     * @param to ends with this one
     */
    public static List<ParkedInbound> next(ReadContext db, Optional<ParkedInbound.Position> after, ParkedInbound.Position to, int most) {
        Condition upTo = order().le(valuesOf(to));
        Condition which = after.map(each -> order().gt(valuesOf(each)).and(upTo)).orElse(upTo);
        return selectWhere(db, which).limit(most).fetch(each -> read(db, each));
    }

    /** The parked inbound with this key; empty where there is none. */
    public static Optional<ParkedInbound> find(DSLContext db, InboundKey key) {
        return selectWhere(db, PARKED_INBOUND.CHANNEL.eq(key.channel())
                        .and(PARKED_INBOUND.BOT.eq(key.bot()))
                        .and(PARKED_INBOUND.INBOUND_KEY.eq(key.key())))
                .fetchOptional(row -> read(db, row));
    }

    /** All parked inbounds from one address, in the same order. */
    public static void from(DSLContext db, String lookup, Consumer<ParkedInbound> each) {
        try (Cursor<? extends Record> rows = selectWhere(db, PARKED_INBOUND.LOOKUP.eq(lookup)).fetchLazy()) {
            rows.forEach(row -> each.accept(read(db, row)));
        }
    }

    private static Row4<Long, String, String, String> order() {
        return row(
                PARKED_INBOUND.PARKED_AT, PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY);
    }

    private static Row4<Long, String, String, String> valuesOf(ParkedInbound.Position position) {
        return row(
                DSL.val(position.at().toEpochMilli()), DSL.val(position.key().channel()),
                DSL.val(position.key().bot()), DSL.val(position.key().key()));
    }

    private static SelectSeekStep4<? extends Record, Long, String, String, String> selectWhere(
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
                Optional.ofNullable(row.get(PARKED_INBOUND.CONSULTATION)).map(consultation -> new ParkedInbound.Where(
                        consultation, row.get(PARKED_INBOUND.STAGE), row.get(PARKED_INBOUND.QUESTION))),
                Instant.ofEpochMilli(row.get(PARKED_INBOUND.PARKED_AT)));
    }

    /**
     * The number of parked inbounds. It is read from the index alone, and counts no further than {@link
     * OutboxFigures#MOST}.
     */
    public static int count(DSLContext db) {
        return db.fetchCount(db.select(PARKED_INBOUND.INBOUND_KEY).from(PARKED_INBOUND).limit(OutboxFigures.MOST));
    }

    /** Deletes a parked inbound. The result tells whether it was still there. */
    public static boolean delete(DSLContext db, InboundKey key) {
        return deleteWhere(db, PARKED_INBOUND.CHANNEL.eq(key.channel())
                        .and(PARKED_INBOUND.BOT.eq(key.bot()))
                        .and(PARKED_INBOUND.INBOUND_KEY.eq(key.key())))
                == 1;
    }

    /** Deletes everything that came from a respondent, from every address. */
    public static void delete(DSLContext db, long respondent) {
        deleteWhere(db, isFrom(respondent));
    }

    /** Deletes what came from a respondent while they were in this consultation. */
    public static void delete(DSLContext db, long respondent, String consultation) {
        deleteWhere(db, isFrom(respondent).and(PARKED_INBOUND.CONSULTATION.eq(consultation)));
    }

    /** Deletes what was parked by then in this consultation, or came from somebody who is not known. */
    public static void deleteBefore(DSLContext db, Instant by, String consultation) {
        deleteWhere(db, PARKED_INBOUND.PARKED_AT.le(by.toEpochMilli())
                .and(PARKED_INBOUND.CONSULTATION.eq(consultation)
                        .or(field(select(ADDRESS.ID).from(ADDRESS)
                                .where(ADDRESS.LOOKUP.eq(PARKED_INBOUND.LOOKUP))).isNull())));
    }

    private static int deleteWhere(DSLContext db, Condition which) {
        ColumnCipher words = ColumnCipher.of(db);
        if (words.seals()) {
            db.select(PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY)
                    .from(PARKED_INBOUND)
                    .where(which)
                    .forEach(row -> words.retire(
                            KeyOwner.PARKED, ParkedOwner.of(row.value1(), row.value2(), row.value3())));
        }
        return db.deleteFrom(PARKED_INBOUND).where(which).execute();
    }

    private static Condition isFrom(long respondent) {
        return PARKED_INBOUND.LOOKUP.in(
                select(ADDRESS.LOOKUP).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent)));
    }
}
