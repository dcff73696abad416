package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.ANNOUNCEMENT_DRAFT;
import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/**
 * Gives an address to another respondent, with what is still to be said there and the role that is held there. A
 * launch or an announcement that was begun goes along where the other has begun none.
 */
public final class MoveToRespondent {
    private MoveToRespondent() {}

    public static void run(DSLContext db, long address, long before, long respondent) {
        db.update(ADDRESS).set(ADDRESS.RESPONDENT_ID, respondent).where(ADDRESS.ID.eq(address)).execute();
        db.update(OUTBOX).set(OUTBOX.RESPONDENT_ID, respondent).where(OUTBOX.ADDRESS_ID.eq(address)).execute();
        boolean role = db.update(ROLE_GRANT)
                .set(ROLE_GRANT.RESPONDENT_ID, respondent)
                .where(ROLE_GRANT.ADDRESS_ID.eq(address))
                .execute() > 0;
        if (role) {
            MoveDraft.run(db, KeyOwner.LAUNCH, LAUNCH_DRAFT.RESPONDENT_ID, LAUNCH_DRAFT.DRAFT, before, respondent);
            MoveDraft.run(
                    db, KeyOwner.ANNOUNCEMENT, ANNOUNCEMENT_DRAFT.RESPONDENT_ID, ANNOUNCEMENT_DRAFT.DRAFT, before, respondent);
        }
    }
}
