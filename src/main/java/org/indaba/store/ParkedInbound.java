package org.indaba.store;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * An inbound that was set aside; {@code sealed} holds it.
 *
 * @param whereabouts where its person was when it came
 * @param at when it was set aside, which tells what is decided about first
 */
public record ParkedInbound(
        InboundKey key, String lookup, byte[] sealed, Optional<Whereabouts> whereabouts, Instant at) {

    /** Those that wait longest, in the order in which they were set aside. */
    public static List<ParkedInbound> oldest(DSLContext db, int most) {
        return find(db, DSL.noCondition(), most);
    }

    /** All from one address, in the same order. */
    public static List<ParkedInbound> from(DSLContext db, String lookup) {
        return find(db, PARKED_INBOUND.LOOKUP.eq(lookup), Integer.MAX_VALUE);
    }

    private static List<ParkedInbound> find(DSLContext db, Condition which, int most) {
        return db.select(
                        PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, PARKED_INBOUND.LOOKUP,
                        PARKED_INBOUND.SEALED, PARKED_INBOUND.CONSULTATION, PARKED_INBOUND.STAGE,
                        PARKED_INBOUND.QUESTION, PARKED_INBOUND.PARKED_AT)
                .from(PARKED_INBOUND)
                .where(which)
                .orderBy(
                        PARKED_INBOUND.PARKED_AT, PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT,
                        PARKED_INBOUND.INBOUND_KEY)
                .limit(most)
                .fetch(row -> new ParkedInbound(
                        new InboundKey(row.value1(), row.value2(), row.value3()), row.value4(),
                        Words.of(db).open(
                                Owned.PARKED, ParkedOwner.of(row.value1(), row.value2(), row.value3()), row.value5()),
                        Optional.ofNullable(row.value6()).map(consultation -> new Whereabouts(
                                consultation, new Place(Stage.valueOf(row.value7()), row.value8()))),
                        Instant.ofEpochMilli(row.value9())));
    }

    @Override
    public String toString() {
        return "ParkedInbound[" + key.channel() + "]";
    }
}
