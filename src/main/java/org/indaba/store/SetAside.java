package org.indaba.store;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.util.List;

/**
 * What came through a channel and is set aside, for what wants its files and nothing else of it.
 *
 * @param sealed holds it in its stored form, {@link InboundJson}
 */
public record SetAside(String bot, String key, byte[] sealed) {

    public static List<SetAside> of(ReadContext db, String channel) {
        return db.select(PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, PARKED_INBOUND.SEALED)
                .from(PARKED_INBOUND)
                .where(PARKED_INBOUND.CHANNEL.eq(channel))
                .fetch(row -> new SetAside(row.value1(), row.value2(), Words.of(db).open(
                        Owned.PARKED, ParkedOwner.of(channel, row.value1(), row.value2()), row.value3())));
    }

    public boolean isSame(SetAside other) {
        return bot.equals(other.bot) && key.equals(other.key);
    }

    @Override
    public String toString() {
        return "SetAside[]";
    }
}
