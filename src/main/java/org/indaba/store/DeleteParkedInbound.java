package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.indaba.channel.InboundKey;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Lets go of inbounds that were set aside. */
public final class DeleteParkedInbound {
    private DeleteParkedInbound() {}

    /** Whether it was still there. */
    public static boolean of(DSLContext db, InboundKey key) {
        return db.deleteFrom(PARKED_INBOUND)
                        .where(PARKED_INBOUND.CHANNEL.eq(key.channel()))
                        .and(PARKED_INBOUND.BOT.eq(key.bot()))
                        .and(PARKED_INBOUND.INBOUND_KEY.eq(key.key()))
                        .execute()
                == 1;
    }

    /** All that came from a respondent, wherever from. */
    public static void of(DSLContext db, long respondent) {
        db.deleteFrom(PARKED_INBOUND).where(from(respondent)).execute();
    }

    /** What came from a respondent while they were in this consultation. */
    public static void of(DSLContext db, long respondent, String consultation) {
        db.deleteFrom(PARKED_INBOUND)
                .where(from(respondent))
                .and(PARKED_INBOUND.CONSULTATION.eq(consultation))
                .execute();
    }

    /** What was set aside by then in this consultation, or came from somebody who is not known. */
    public static void before(DSLContext db, Instant by, String consultation) {
        db.deleteFrom(PARKED_INBOUND)
                .where(PARKED_INBOUND.PARKED_AT.le(by.toEpochMilli()))
                .and(PARKED_INBOUND.CONSULTATION.eq(consultation)
                        .or(PARKED_INBOUND.LOOKUP.notIn(select(ADDRESS.LOOKUP).from(ADDRESS))))
                .execute();
    }

    private static Condition from(long respondent) {
        return PARKED_INBOUND.LOOKUP.in(
                select(ADDRESS.LOOKUP).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent)));
    }
}
