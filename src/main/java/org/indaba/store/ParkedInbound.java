package org.indaba.store;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.util.List;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.jooq.DSLContext;

/**
 * An inbound that was set aside; {@code sealed} holds it.
 *
 * @param whereabouts where its person was when it came
 */
public record ParkedInbound(InboundKey key, String lookup, byte[] sealed, Optional<Whereabouts> whereabouts) {

    /** Those that wait longest, in the order in which they were set aside. */
    public static List<ParkedInbound> oldest(DSLContext db, int most) {
        return db.select(
                        PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, PARKED_INBOUND.LOOKUP,
                        PARKED_INBOUND.SEALED, PARKED_INBOUND.CONSULTATION, PARKED_INBOUND.STAGE,
                        PARKED_INBOUND.QUESTION)
                .from(PARKED_INBOUND)
                .orderBy(
                        PARKED_INBOUND.PARKED_AT, PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT,
                        PARKED_INBOUND.INBOUND_KEY)
                .limit(most)
                .fetch(row -> new ParkedInbound(
                        new InboundKey(row.value1(), row.value2(), row.value3()), row.value4(), row.value5(),
                        Optional.ofNullable(row.value6()).map(consultation -> new Whereabouts(
                                consultation, new Place(Stage.valueOf(row.value7()), row.value8())))));
    }

    @Override
    public String toString() {
        return "ParkedInbound[" + key.channel() + "]";
    }
}
