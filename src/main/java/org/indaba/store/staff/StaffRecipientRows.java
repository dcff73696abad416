package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import org.indaba.coordination.StaffRecipient;
import org.jooq.DSLContext;

/** Everybody with a role, in the chat that has it, where it can be written to. No page has one. */
public final class StaffRecipientRows {
    private StaffRecipientRows() {}

    public static List<StaffRecipient> all(DSLContext db, Instant at) {
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
