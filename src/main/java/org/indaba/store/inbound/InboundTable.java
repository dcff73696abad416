package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.INBOUND;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Has the statements over the table {@code inbound}: the inbounds that were recorded, so that none counts twice. */
public final class InboundTable {
    private InboundTable() {}

    private static final RenderedStatement RECORD = new RenderedStatement(db -> db
            .insertInto(INBOUND, INBOUND.CHANNEL, INBOUND.BOT, INBOUND.INBOUND_KEY, INBOUND.RECEIVED_AT)
            .values((String) null, null, null, null)
            .onConflictDoNothing());

    /** Records that an inbound came. The result tells whether it came for the first time. */
    public static boolean record(DSLContext db, InboundKey key, Instant at) {
        return RECORD.execute(db, key.channel(), key.bot(), key.key(), at.toEpochMilli()) == 1;
    }

    private static final RenderedStatement IS_KNOWN = new RenderedStatement(db -> db
            .select(INBOUND.INBOUND_KEY)
            .from(INBOUND)
            .where(INBOUND.CHANNEL.eq(""))
            .and(INBOUND.BOT.eq(""))
            .and(INBOUND.INBOUND_KEY.eq("")));

    /** Tells whether an inbound has come before. */
    public static boolean isKnown(DSLContext db, InboundKey key) {
        return IS_KNOWN.first(db, row -> true, key.channel(), key.bot(), key.key()).isPresent();
    }

    /** A text that sorts after every part of a key and before every other key. */
    private static final String BEHIND_PARTS = "0";

    private static final RenderedStatement FIRST_UNDER = new RenderedStatement(db -> db
            .select(INBOUND.INBOUND_KEY)
            .from(INBOUND)
            .where(INBOUND.CHANNEL.eq(""))
            .and(INBOUND.BOT.eq(""))
            .and(INBOUND.INBOUND_KEY.ge(""))
            .and(INBOUND.INBOUND_KEY.lt(""))
            .orderBy(INBOUND.INBOUND_KEY));

    /** The first inbound that came under a key: the key's own, or one of its parts. */
    public static Optional<InboundKey> firstUnder(DSLContext db, InboundKey key) {
        return FIRST_UNDER.first(
                db, row -> new InboundKey(key.channel(), key.bot(), row.getString(1)),
                key.channel(), key.bot(), key.key(), key.key() + BEHIND_PARTS);
    }

    /**
     * Records an inbound with an id that another one had long ago. The result is false where the other one came after
     * {@code before}.
     */
    public static boolean renew(DSLContext db, InboundKey key, Instant at, Instant before) {
        return db.update(INBOUND)
                .set(INBOUND.RECEIVED_AT, at.toEpochMilli())
                .where(INBOUND.CHANNEL.eq(key.channel()))
                .and(INBOUND.BOT.eq(key.bot()))
                .and(INBOUND.INBOUND_KEY.eq(key.key()))
                .and(INBOUND.RECEIVED_AT.lt(before.toEpochMilli()))
                .execute() == 1;
    }
}
