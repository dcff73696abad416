package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.GROUP_CHAT;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.ROLE_GRANT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Respondents whom nothing needs any more: no response is theirs, no role, and they are no group. */
public final class Strangers {
    private Strangers() {}

    /** Those behind {@code after}, in their order, who were not heard from after {@code heard}: some may be none. */
    public static List<Long> candidates(ReadContext db, Instant heard, long after, int limit) {
        return db.select(CONVERSATION.RESPONDENT_ID)
                .from(CONVERSATION)
                .where(CONVERSATION.RESPONDENT_ID.gt(after))
                .and(CONVERSATION.UPDATED_AT.le(heard.toEpochMilli()))
                .orderBy(CONVERSATION.RESPONDENT_ID)
                .limit(limit)
                .fetch(CONVERSATION.RESPONDENT_ID);
    }

    public static boolean is(DSLContext db, long respondent, Instant now) {
        return db.fetchExists(CONVERSATION, CONVERSATION.RESPONDENT_ID.eq(respondent).and(isOne(now)));
    }

    /** As {@link #is}, where they were not heard from after {@code heard} either. */
    public static boolean isSilent(DSLContext db, long respondent, Instant heard, Instant now) {
        return db.fetchExists(CONVERSATION, CONVERSATION.RESPONDENT_ID.eq(respondent)
                .and(CONVERSATION.UPDATED_AT.le(heard.toEpochMilli()))
                .and(isOne(now)));
    }

    private static Condition isOne(Instant now) {
        Condition answered = exists(
                selectOne().from(RESPONSE).where(RESPONSE.RESPONDENT_ID.eq(CONVERSATION.RESPONDENT_ID)));
        Condition role = exists(selectOne().from(ROLE_GRANT)
                .where(ROLE_GRANT.RESPONDENT_ID.eq(CONVERSATION.RESPONDENT_ID)).and(Grants.holding(now)));
        Condition group = exists(selectOne().from(ADDRESS).join(GROUP_CHAT).on(GROUP_CHAT.ADDRESS_ID.eq(ADDRESS.ID))
                .where(ADDRESS.RESPONDENT_ID.eq(CONVERSATION.RESPONDENT_ID)));
        return answered.or(role).or(group).not();
    }
}
