package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.OUTBOX;

import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxState;
import org.jooq.DSLContext;

/** Invitations that wait to go to a group, which is a respondent of its own. */
public final class WaitingGroupInvitations {
    private WaitingGroupInvitations() {}

    /** Whether there is one that did not go out yet, for all that is known. */
    public static boolean waits(DSLContext db, long group) {
        return db.fetchExists(OUTBOX, OUTBOX.RESPONDENT_ID.eq(group).and(OUTBOX.KIND.eq(Notice.Invitation.KIND)));
    }

    /** Takes back what no call is being made for. Whether there was anything. */
    public static boolean drop(DSLContext db, long group) {
        return db.deleteFrom(OUTBOX)
                .where(OUTBOX.RESPONDENT_ID.eq(group))
                .and(OUTBOX.KIND.eq(Notice.Invitation.KIND))
                .and(OUTBOX.STATE.eq(OutboxState.DUE))
                .execute() > 0;
    }
}
