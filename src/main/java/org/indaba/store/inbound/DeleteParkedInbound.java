package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.indaba.channel.InboundKey;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.ParkedOwner;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Lets go of inbounds that were set aside. */
public final class DeleteParkedInbound {
    private DeleteParkedInbound() {}

    /** Whether it was still there. */
    public static boolean of(DSLContext db, InboundKey key) {
        return delete(db, PARKED_INBOUND.CHANNEL.eq(key.channel())
                        .and(PARKED_INBOUND.BOT.eq(key.bot()))
                        .and(PARKED_INBOUND.INBOUND_KEY.eq(key.key())))
                == 1;
    }

    /** All that came from a respondent, wherever from. */
    public static void of(DSLContext db, long respondent) {
        delete(db, from(respondent));
    }

    /** What came from a respondent while they were in this consultation. */
    public static void of(DSLContext db, long respondent, String consultation) {
        delete(db, from(respondent).and(PARKED_INBOUND.CONSULTATION.eq(consultation)));
    }

    /** What was set aside by then in this consultation, or came from somebody who is not known. */
    public static void before(DSLContext db, Instant by, String consultation) {
        delete(db, PARKED_INBOUND.PARKED_AT.le(by.toEpochMilli())
                .and(PARKED_INBOUND.CONSULTATION.eq(consultation)
                        .or(field(select(ADDRESS.ID).from(ADDRESS)
                                .where(ADDRESS.LOOKUP.eq(PARKED_INBOUND.LOOKUP))).isNull())));
    }

    private static int delete(DSLContext db, Condition which) {
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

    private static Condition from(long respondent) {
        return PARKED_INBOUND.LOOKUP.in(
                select(ADDRESS.LOOKUP).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent)));
    }
}
