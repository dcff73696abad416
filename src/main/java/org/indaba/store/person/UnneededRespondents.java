package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST_LATER;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.GROUP_CHAT;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.ROLE_GRANT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.indaba.store.ReadContext;
import org.indaba.store.RunningDay;
import org.indaba.store.staff.GrantTable;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Finds respondents whom nothing needs any more: they have no response and no role, and are no group. */
public final class UnneededRespondents {
    private UnneededRespondents() {}

    /**
     * The respondents after {@code after}, in their order, who were not heard from after {@code heard}; some may be needed.
     */
    public static List<Long> candidates(ReadContext db, Instant heard, long after, int limit) {
        return db.select(CONVERSATION.RESPONDENT_ID)
                .from(CONVERSATION)
                .where(CONVERSATION.RESPONDENT_ID.gt(after))
                .and(CONVERSATION.UPDATED_AT.le(heard.toEpochMilli()))
                .orderBy(CONVERSATION.RESPONDENT_ID)
                .limit(limit)
                .fetch(CONVERSATION.RESPONDENT_ID);
    }

    /** Somebody who has agreed to nothing, and the {@link RunningDay} on which they were last heard from. */
    public record Silent(long respondent, long heardOn) {}

    /** Those after {@code after} who were last heard from by that day, those who have been silent longest first. */
    public static List<Silent> silent(DSLContext db, long heardBy, Silent after, int limit) {
        return db.select(CONVERSATION.RESPONDENT_ID, CONVERSATION.HEARD_ON)
                .from(CONVERSATION)
                .where(CONVERSATION.HEARD_ON.isNotNull())
                .and(CONVERSATION.HEARD_ON.le(heardBy))
                .and(row(CONVERSATION.HEARD_ON, CONVERSATION.RESPONDENT_ID).gt(after.heardOn(), after.respondent()))
                .orderBy(CONVERSATION.HEARD_ON, CONVERSATION.RESPONDENT_ID)
                .limit(limit)
                .fetch(each -> new Silent(each.value1(), each.value2()));
    }

    /** The day on which the respondent at this place was last heard from, counted from those who came last. */
    public static OptionalLong heardOn(ReadContext db, int place) {
        return db.select(CONVERSATION.HEARD_ON)
                .from(CONVERSATION)
                .where(CONVERSATION.HEARD_ON.isNotNull())
                .orderBy(CONVERSATION.HEARD_ON.desc())
                .limit(place, 1)
                .fetchOptional(CONVERSATION.HEARD_ON)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /**
     * Tells whether nothing is lost by forgetting them while the consultations that they looked at go on: nothing of theirs
     * is parked, they answer for nobody who was invited by name, and no broadcast still goes to them.
     */
    public static boolean leaveNothing(DSLContext db, long respondent, Instant now) {
        return is(db, respondent, now)
                && !db.fetchExists(INVITED_ENTITY, INVITED_ENTITY.HELD_BY.eq(respondent))
                && !db.fetchExists(BROADCAST_LATER, BROADCAST_LATER.RESPONDENT_ID.eq(respondent))
                && !db.fetchExists(PARKED_INBOUND, PARKED_INBOUND.LOOKUP.in(
                        select(ADDRESS.LOOKUP).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent))));
    }

    public static boolean is(DSLContext db, long respondent, Instant now) {
        return db.fetchExists(CONVERSATION, CONVERSATION.RESPONDENT_ID.eq(respondent).and(isOne(now)));
    }

    /** The same as {@link #is}, where in addition they were not heard from after {@code heard}. */
    public static boolean isSilent(DSLContext db, long respondent, Instant heard, Instant now) {
        return db.fetchExists(CONVERSATION, CONVERSATION.RESPONDENT_ID.eq(respondent)
                .and(CONVERSATION.UPDATED_AT.le(heard.toEpochMilli()))
                .and(isOne(now)));
    }

    private static Condition isOne(Instant now) {
        Condition answered = exists(
                selectOne().from(RESPONSE).where(RESPONSE.RESPONDENT_ID.eq(CONVERSATION.RESPONDENT_ID)));
        Condition role = exists(selectOne().from(ROLE_GRANT)
                .where(ROLE_GRANT.RESPONDENT_ID.eq(CONVERSATION.RESPONDENT_ID)).and(GrantTable.holding(now)));
        Condition group = exists(selectOne().from(ADDRESS).join(GROUP_CHAT).on(GROUP_CHAT.ADDRESS_ID.eq(ADDRESS.ID))
                .where(ADDRESS.RESPONDENT_ID.eq(CONVERSATION.RESPONDENT_ID)));
        return answered.or(role).or(group).not();
    }
}
