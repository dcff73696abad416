package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.ParkedOwner;
import org.jooq.DSLContext;

/** Sets aside what came in and could not be decided about. */
public final class ParkInbound {
    /** Reasons fit the column. */
    private static final int REASON_CHARACTERS = 128;

    private ParkInbound() {}

    /**
     * @param lookup the keyed hash of the address that it came from
     * @param sealed the inbound in its stored form, sealed
     * @param reason the failure's kind, without its message
     * @param uploads the references of its files
     * @param where where the person was when it came; empty where nowhere yet
     */
    public static void run(
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
}
