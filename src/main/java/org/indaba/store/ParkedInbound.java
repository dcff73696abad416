package org.indaba.store;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.util.List;
import org.indaba.channel.InboundKey;
import org.jooq.DSLContext;

/** An inbound that was set aside; {@code sealed} holds it. */
public record ParkedInbound(InboundKey key, String lookup, byte[] sealed) {

    /** Those that wait longest, in the order in which they were set aside. */
    public static List<ParkedInbound> oldest(DSLContext db, int most) {
        return db.select(
                        PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, PARKED_INBOUND.LOOKUP,
                        PARKED_INBOUND.SEALED)
                .from(PARKED_INBOUND)
                .orderBy(
                        PARKED_INBOUND.PARKED_AT, PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT,
                        PARKED_INBOUND.INBOUND_KEY)
                .limit(most)
                .fetch(row -> new ParkedInbound(
                        new InboundKey(row.value1(), row.value2(), row.value3()), row.value4(), row.value5()));
    }

    @Override
    public String toString() {
        return "ParkedInbound[" + key.channel() + "]";
    }
}
