package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.coordination.StaffRecipient;
import org.indaba.questionnaire.Language;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.ConversationStateJson;
import org.indaba.store.person.KnownAddress;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Has the statements over the roles of people. */
public final class GrantTable {
    private GrantTable() {}

    /** A person with a role, and the chat that has it. */
    public record Holder(long respondent, long address) {}

    public static void add(DSLContext db, Grant grant, KnownAddress at, String by, Instant now) {
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, grant.id())
                .set(ROLE_GRANT.RESPONDENT_ID, at.respondent())
                .set(ROLE_GRANT.ADDRESS_ID, at.id())
                .set(ROLE_GRANT.ROLE, grant.role().word())
                .set(ROLE_GRANT.SCOPE, grant.scope().words())
                .set(ROLE_GRANT.GRANTED_BY, by)
                .set(ROLE_GRANT.GRANTED_AT, now.toEpochMilli())
                .set(ROLE_GRANT.ENDS_AT, grant.ends().map(Instant::toEpochMilli).orElse(null))
                .execute();
    }

    /** The roles that are valid in this chat. */
    public static List<Grant> at(DSLContext db, long address, Instant at) {
        return db.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ADDRESS_ID.eq(address))
                .and(holding(at))
                .orderBy(ROLE_GRANT.ID)
                .fetch(GrantTable::grant);
    }

    /** The role with this id, where it is valid. */
    public static Optional<Grant> find(DSLContext db, long id, Instant at) {
        return db.selectFrom(ROLE_GRANT).where(ROLE_GRANT.ID.eq(id)).and(holding(at)).fetchOptional(GrantTable::grant);
    }

    /** The current or former holder of a role; empty for a role from before roles had their chat, whose chat is gone. */
    public static Optional<Holder> holder(DSLContext db, long id) {
        return db.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ID.eq(id))
                .and(ROLE_GRANT.ADDRESS_ID.isNotNull())
                .fetchOptional(row -> new Holder(row.get(ROLE_GRANT.RESPONDENT_ID), row.get(ROLE_GRANT.ADDRESS_ID)));
    }

    public static void revoke(DSLContext db, long id, Instant at) {
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.REVOKED_AT, at.toEpochMilli())
                .where(ROLE_GRANT.ID.eq(id))
                .execute();
    }

    public static Condition holding(Instant at) {
        return ROLE_GRANT.REVOKED_AT.isNull()
                .and(ROLE_GRANT.ENDS_AT.isNull().or(ROLE_GRANT.ENDS_AT.gt(at.toEpochMilli())));
    }

    static Grant grant(Record row) {
        return new Grant(
                row.get(ROLE_GRANT.ID),
                Role.of(row.get(ROLE_GRANT.ROLE)).orElseThrow(),
                Scope.parse(row.get(ROLE_GRANT.SCOPE)),
                Optional.ofNullable(row.get(ROLE_GRANT.ENDS_AT)).map(Instant::ofEpochMilli));
    }

    public record Row(Grant grant, long respondent, long address, Language language) {}

    /** The chats that have a role now and can be written to, one row for each role. No page has one. */
    public static List<Row> addresses(DSLContext db, Instant now) {
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

    /** Everybody with a role, in the chat that has it, where it can be written to. No page has one. */
    public static List<StaffRecipient> recipients(DSLContext db, Instant at) {
        return db.select(ROLE_GRANT.asterisk(), ADDRESS.ID)
                .from(ROLE_GRANT)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(ROLE_GRANT.ADDRESS_ID))
                .where(GrantTable.holding(at))
                .and(ADDRESS.GONE_AT.isNull())
                .orderBy(ROLE_GRANT.ID, ADDRESS.ID)
                .fetch(row -> new StaffRecipient(GrantTable.grant(row), row.get(ROLE_GRANT.RESPONDENT_ID), row.get(ADDRESS.ID)));
    }
}
