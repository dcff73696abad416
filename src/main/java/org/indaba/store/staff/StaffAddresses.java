package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import org.indaba.consultation.Grant;
import org.indaba.questionnaire.Language;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.ConversationStateJson;
import org.jooq.DSLContext;

/** The chats that have a role now and can be written to: a row a role. No page has one. */
public final class StaffAddresses {
    private StaffAddresses() {}

    public record Row(Grant grant, long respondent, long address, Language language) {}

    public static List<Row> run(DSLContext db, Instant now) {
        return db.select()
                .from(ROLE_GRANT)
                .join(ADDRESS).on(ADDRESS.ID.eq(ROLE_GRANT.ADDRESS_ID))
                .join(CONVERSATION).on(CONVERSATION.RESPONDENT_ID.eq(ROLE_GRANT.RESPONDENT_ID))
                .where(GrantTable.holding(now))
                .and(ADDRESS.GONE_AT.isNull())
                .orderBy(ROLE_GRANT.ID)
                .fetch(row -> new Row(
                        GrantTable.grant(row), row.get(ROLE_GRANT.RESPONDENT_ID), row.get(ADDRESS.ID),
                        ConversationStateJson.read(ColumnCipher.of(db).open(
                                        KeyOwner.STATE, row.get(ROLE_GRANT.RESPONDENT_ID), row.get(CONVERSATION.STATE)))
                                .language().orElse(Language.ENGLISH)));
    }
}
