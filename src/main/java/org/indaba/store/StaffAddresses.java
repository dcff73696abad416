package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import org.indaba.consultation.Grant;
import org.indaba.questionnaire.Language;
import org.jooq.DSLContext;

/** Where those are reached who have a role now: a row a role. */
public final class StaffAddresses {
    private StaffAddresses() {}

    public record Row(Grant grant, long respondent, long address, Language language) {}

    /** @param pages the channel on which nobody can be written to */
    public static List<Row> run(DSLContext db, String pages, Instant now) {
        return db.select()
                .from(ROLE_GRANT)
                .join(ADDRESS).on(ADDRESS.RESPONDENT_ID.eq(ROLE_GRANT.RESPONDENT_ID))
                .join(CONVERSATION).on(CONVERSATION.RESPONDENT_ID.eq(ROLE_GRANT.RESPONDENT_ID))
                .where(Grants.holding(now))
                .and(ADDRESS.CHANNEL.ne(pages))
                .and(ADDRESS.GONE_AT.isNull())
                .orderBy(ROLE_GRANT.ID, ADDRESS.ID)
                .fetch(row -> new Row(
                        Grants.grant(row), row.get(ROLE_GRANT.RESPONDENT_ID), row.get(ADDRESS.ID),
                        ConversationJson.read(row.get(CONVERSATION.STATE)).language().orElse(Language.ENGLISH)));
    }
}
